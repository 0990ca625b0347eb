package fr.filrouge.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Decides how people sign in, or refuses a start that would leave the door open or locked: demo
 * accounts guard fictitious people on this machine only, real people sign in with OpenID Connect.
 */
final class StartupCheck {

  private static final Pattern LOOPBACK_HOST =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+]");

  private StartupCheck() {}

  /** Which of the doors listen on the loopback address only; a door that is not there does. */
  record Loopback(boolean server, boolean management) {}

  /**
   * @param embedded whether the database is the embedded one
   * @throws StartRefused saying why, and what to do
   */
  static SignIn decide(boolean embedded, Loopback loopback, SignInSettings settings) {
    if (embedded) {
      requireThisMachine(loopback.server(), "le serveur", "server.address");
      requireThisMachine(loopback.management(), "le port de gestion", "management.server.address");
    }
    settings.hosts().forEach(StartupCheck::requireHost);
    boolean demoAsked = Boolean.TRUE.equals(settings.demoAccounts());
    if (!embedded && demoAsked) {
      throw new StartRefused(
          "Les comptes de démonstration sont demandés (filrouge.demo-accounts=true) avec une"
              + " vraie base : leur mot de passe est public.",
          "Retirez filrouge.demo-accounts, et configurez filrouge.oidc.* ; ou retirez"
              + " MONGODB_URI pour essayer avec la base embarquée.");
    }
    if (!settings.oidc().absent()) {
      requireUsable(settings.oidc());
      if (demoAsked) {
        throw new StartRefused(
            "Les comptes de démonstration et un fournisseur d'identité sont demandés ensemble.",
            "Gardez l'un ou l'autre : filrouge.demo-accounts, ou filrouge.oidc.*.");
      }
      if (!loopback.server() && settings.hosts().isEmpty()) {
        throw new StartRefused(
            "Le serveur écoute pour d'autres machines, mais rien ne dit sous quels noms.",
            "Donnez dans filrouge.hosts les noms de machine que portent ses adresses, séparés par"
                + " des virgules : parcours.exemple.fr.");
      }
      return SignIn.OPENID_CONNECT;
    }
    if (!embedded) {
      throw new StartRefused(
          "Une vraie base est configurée (MONGODB_URI), mais aucun fournisseur d'identité :"
              + " personne ne pourrait se connecter.",
          "Donnez filrouge.oidc.issuer, filrouge.oidc.client-id et filrouge.oidc.client-secret ;"
              + " ou retirez MONGODB_URI pour essayer avec la base embarquée.");
    }
    if (Boolean.FALSE.equals(settings.demoAccounts())) {
      throw new StartRefused(
          "Les comptes de démonstration sont écartés (filrouge.demo-accounts=false) et aucun"
              + " fournisseur d'identité n'est configuré : personne ne pourrait se connecter.",
          "Configurez filrouge.oidc.*, ou retirez filrouge.demo-accounts.");
    }
    if (settings.accountsFile() != null) {
      throw new StartRefused(
          "Un fichier de comptes est donné (filrouge.accounts-file), mais aucun fournisseur"
              + " d'identité : ces personnes ne pourraient pas se connecter.",
          "Configurez filrouge.oidc.*, ou retirez filrouge.accounts-file pour essayer avec les"
              + " comptes de démonstration.");
    }
    if (!settings.hosts().isEmpty()) {
      throw new StartRefused(
          "Des noms de machine sont donnés (filrouge.hosts), mais les comptes de démonstration ne"
              + " servent que cette machine.",
          "Configurez filrouge.oidc.*, ou retirez filrouge.hosts.");
    }
    return SignIn.TRY_OUT;
  }

  private static void requireThisMachine(boolean loopback, String door, String setting) {
    if (!loopback) {
      throw new StartRefused(
          "La base embarquée ne sert qu'à essayer sur cette machine, mais "
              + door
              + " écoute sur une adresse que d'autres machines peuvent atteindre.",
          "Donnez "
              + setting
              + "=127.0.0.1, ou une vraie base (MONGODB_URI) et un fournisseur d'identité"
              + " (filrouge.oidc.*).");
    }
  }

  private static void requireHost(String host) {
    if (!HOST.matcher(host).matches()) {
      throw new StartRefused(
          "filrouge.hosts contient autre chose qu'un nom de machine.",
          "Donnez des noms seuls, sans https:// ni port, comme parcours.exemple.fr.");
    }
  }

  private static void requireUsable(SignInSettings.Oidc oidc) {
    require(oidc.issuer(), "filrouge.oidc.issuer", "l'adresse du fournisseur d'identité");
    require(oidc.clientId(), "filrouge.oidc.client-id", "l'identifiant de l'application");
    require(oidc.clientSecret(), "filrouge.oidc.client-secret", "le secret de l'application");
    if (oidc.audience().equals(oidc.clientId())) {
      throw new StartRefused(
          "L'API accepterait les jetons d'identité des pages : l'audience attendue"
              + " (filrouge.oidc.audience) est le filrouge.oidc.client-id.",
          "Donnez à l'API une audience à elle, que le fournisseur met dans les jetons d'accès"
              + " seuls ; ou retirez filrouge.oidc.audience si aucun programme ne se connecte.");
    }
    URI issuer = issuer(oidc.issuer());
    boolean http = "http".equals(issuer.getScheme());
    if (http && !LOOPBACK_HOST.matcher(issuer.getHost()).matches()) {
      throw new StartRefused(
          "Le fournisseur d'identité (filrouge.oidc.issuer) est en http hors de cette machine :"
              + " les identités circuleraient en clair.",
          "Donnez son adresse en https.");
    }
  }

  private static void require(String value, String setting, String meaning) {
    if (value.isEmpty()) {
      throw new StartRefused(
          "La connexion par OpenID Connect est configurée à moitié : il manque "
              + setting
              + ", "
              + meaning
              + ".",
          "Donnez filrouge.oidc.issuer, filrouge.oidc.client-id et filrouge.oidc.client-secret,"
              + " tous les trois ou aucun.");
    }
  }

  private static URI issuer(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null
          && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below, like any other address that cannot be used
    }
    throw new StartRefused(
        "filrouge.oidc.issuer n'est pas l'adresse d'un fournisseur d'identité.",
        "Donnez une adresse complète, sans paramètre, comme https://identite.exemple.fr/realms/region.");
  }
}
