package fr.filrouge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What can go wrong with a request, told in French and without internals. */
enum Fault {
  BAD_REQUEST(400, "Demande incorrecte", "La demande ne peut pas être comprise."),
  SIGN_IN_REQUIRED(401, "Connexion nécessaire", "Connectez-vous pour accéder à cette adresse."),
  FORBIDDEN(403, "Accès refusé", "Votre compte ne permet pas d’accéder à cette adresse."),
  UNKNOWN_ACCOUNT(
      403,
      "Compte inconnu",
      "Votre identité est reconnue, mais aucun compte ouvert ne lui correspond dans Fil rouge."
          + " Demandez à votre structure, ou à l’administrateur, d’en créer un."),
  CSRF_TOKEN(
      403,
      "Page expirée",
      "La demande ne porte pas le jeton de votre session : rien n’a été fait. Revenez à la page"
          + " d’avant, rechargez-la, puis recommencez."),
  NOT_FOUND(
      404, "Page introuvable", "Il n’y a rien à cette adresse, ou rien que vous puissiez voir."),
  METHOD_NOT_ALLOWED(405, "Action impossible", "Cette adresse n’accepte pas cette action."),
  NOT_ACCEPTABLE(406, "Format indisponible", "La réponse n’existe pas dans le format demandé."),
  CONTENT_TOO_LARGE(413, "Demande trop grande", "Ce qui a été envoyé dépasse la taille admise."),
  MISDIRECTED(
      421,
      "Adresse inattendue",
      "Fil rouge ne répond pas sous ce nom de machine. Vérifiez l’adresse que vous avez suivie."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "Format non reconnu", "Ce qui a été envoyé n’est pas dans un format admis ici."),
  INTERNAL_ERROR(
      500,
      "Erreur de notre côté",
      "Quelque chose n’a pas fonctionné. Réessayez ; si cela se répète, donnez le numéro"
          + " d’incident à l’administrateur."),
  ACCESS_NOT_RECORDED(
      503,
      "Consultation impossible pour l’instant",
      "Toute consultation d’un livret doit être inscrite au registre, et le registre ne répond"
          + " pas. Rien n’a été montré ; réessayez dans quelques minutes."),
  IDENTITY_PROVIDER_UNAVAILABLE(
      503,
      "Connexion impossible pour l’instant",
      "Le service d’identité ne répond pas. Réessayez dans quelques minutes.");

  private static final String ATTRIBUTE = Fault.class.getName();

  private final HttpStatus status;
  private final String title;
  private final String detail;

  Fault(int status, String title, String detail) {
    this.status = HttpStatus.valueOf(status);
    this.title = title;
    this.detail = detail;
  }

  /** The fault that was sent, or the first one of the status. */
  static Fault of(HttpServletRequest request, int status) {
    if (request.getAttribute(ATTRIBUTE) instanceof Fault sent && sent.status.value() == status) {
      return sent;
    }
    return Arrays.stream(values())
        .filter(fault -> fault.status.value() == status)
        .findFirst()
        .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
  }

  /** Ends the request; {@link ErrorPages} tells the fault to the person or the program. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    request.setAttribute(ATTRIBUTE, this);
    response.sendError(status.value());
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  String detail() {
    return detail;
  }

  ProblemDetail problem() {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    problem.setType(
        URI.create("urn:filrouge:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-')));
    return problem;
  }
}
