package fr.filrouge.mongo;

import com.mongodb.MongoException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database cannot be opened, for a reason whoever starts the application can act on. */
final class CannotOpenDatabase extends RuntimeException {

  private final String remedy;

  private CannotOpenDatabase(String message, String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  private CannotOpenDatabase(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  static CannotOpenDatabase malformedAddress() {
    return new CannotOpenDatabase(
        "L'adresse de la base (MONGODB_URI ou filrouge.mongodb-uri) n'est pas une adresse MongoDB.",
        "Donnez une adresse de la forme mongodb://hôte:port/filrouge ou mongodb+srv://hôte/filrouge,"
            + " les caractères réservés du mot de passe étant encodés (%40 pour @).");
  }

  static CannotOpenDatabase noAnswer(List<String> hosts, MongoException cause) {
    return new CannotOpenDatabase(
        "La base MongoDB configurée ne répond pas, ou refuse la connexion : " + hosts,
        "Vérifiez MONGODB_URI (hôtes, compte, jeu de réplicas) et que le serveur est démarré.",
        cause);
  }

  static CannotOpenDatabase unusable(Path dataDir, Exception cause) {
    return new CannotOpenDatabase(
        "Le dossier de données " + dataDir + " ne peut pas être créé ou écrit.",
        "Donnez les droits d'écriture sur ce dossier, ou choisissez-en un autre avec"
            + " --filrouge.data-dir.",
        cause);
  }

  static CannotOpenDatabase readOnly(Path file) {
    return new CannotOpenDatabase(
        "Le fichier de la base " + file + " est en lecture seule.",
        "Rendez ce fichier accessible en écriture, ou choisissez un autre dossier avec"
            + " --filrouge.data-dir.");
  }

  static CannotOpenDatabase inUse(Path dataDir) {
    return new CannotOpenDatabase(
        "Le dossier de données " + dataDir + " est déjà utilisé par un autre processus.",
        "Arrêtez l'autre application, ou choisissez un autre dossier avec --filrouge.data-dir.");
  }

  static CannotOpenDatabase corrupt(Path file, @Nullable Exception cause) {
    return new CannotOpenDatabase(
        "Le fichier de la base " + file + " est illisible ou abîmé ; rien n'y a été changé.",
        "Remettez une copie de sauvegarde à sa place, ou mettez-le de côté pour repartir d'une base"
            + " vide.",
        cause);
  }

  String remedy() {
    return remedy;
  }
}
