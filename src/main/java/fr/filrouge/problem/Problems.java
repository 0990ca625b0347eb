package fr.filrouge.problem;

import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.SituationJson;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Makes the problems that several parts of the API answer. */
public final class Problems {

  /** More faults than this are not told one by one: the answer stays readable, and small. */
  private static final int MOST_ERRORS = 50;

  private record AtPointer(String pointer, String detail) {}

  private record AtParameter(String parameter, String detail) {}

  private Problems() {}

  /** A problem with a stable type, {@code urn:filrouge:problem:…}. */
  public static ProblemDetail of(HttpStatus status, String type, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:filrouge:problem:" + type));
    problem.setTitle(title);
    return problem;
  }

  /** The problem that names each fault of what was sent. */
  public static ProblemDetail invalidInput(InvalidInput input) {
    String detail =
        "Ce qui a été envoyé contient des fautes ; « errors » dit où, et ce qui était attendu.";
    if (input.problems().size() > MOST_ERRORS) {
      detail += " Seules les " + MOST_ERRORS + " premières sont données.";
    }
    ProblemDetail problem =
        of(HttpStatus.BAD_REQUEST, "invalid-input", "Données incorrectes", detail);
    problem.setProperty(
        "errors", input.problems().stream().limit(MOST_ERRORS).map(Problems::error).toList());
    return problem;
  }

  private static Object error(InvalidInput.Problem fault) {
    return fault.pointer().startsWith("?")
        ? new AtParameter(fault.pointer().substring(1), fault.detail())
        : new AtPointer(fault.pointer(), fault.detail());
  }

  /** Why a JSON text could not be read, and where; nothing of the text itself is told. */
  public static InvalidInput unreadable(JacksonException fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof InvalidInput input) {
        return input;
      }
    }
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return new InvalidInput(
          pointer(unknown), "Champ inconnu. Champs admis : " + unknown.getKnownPropertyIds() + ".");
    }
    if (fault instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return new InvalidInput(
          pointer(format),
          "Codes admis : "
              + Arrays.stream(format.getTargetType().getEnumConstants())
                  .map(Object::toString)
                  .collect(Collectors.joining(", ", "", ".")));
    }
    if (fault instanceof StreamConstraintsException) {
      return new InvalidInput("", "Le JSON est trop profond, ou l'un de ses textes trop long.");
    }
    if (fault instanceof StreamReadException read) {
      return new InvalidInput(place(read), reason(read));
    }
    if (fault instanceof MismatchedInputException && isAbout(fault, "No content")) {
      return new InvalidInput("", "Un corps JSON est attendu.");
    }
    if (fault instanceof MismatchedInputException && isAbout(fault, "Trailing token")) {
      return new InvalidInput("", "Un seul JSON est attendu, et rien après lui.");
    }
    if (fault instanceof DatabindException databind) {
      return new InvalidInput(pointer(databind), "Cette valeur n'est pas du type attendu.");
    }
    return new InvalidInput("", "Un JSON bien formé est attendu.");
  }

  private static String reason(StreamReadException read) {
    return isAbout(read, "Duplicate")
        ? "Un même champ est donné deux fois."
        : "Le JSON est mal formé ou coupé à la ligne "
            + read.getLocation().getLineNr()
            + ", colonne "
            + read.getLocation().getColumnNr()
            + ".";
  }

  private static boolean isAbout(JacksonException fault, String beginning) {
    return String.valueOf(fault.getOriginalMessage()).startsWith(beginning);
  }

  private static String place(StreamReadException read) {
    JsonParser parser = read.processor();
    return parser == null ? "" : parser.streamReadContext().pathAsPointer().toString();
  }

  private static String pointer(DatabindException fault) {
    String pointer = "";
    for (JacksonException.Reference reference : fault.getPath()) {
      String name = reference.getPropertyName();
      pointer = SituationJson.pointer(pointer, name == null ? "" + reference.getIndex() : name);
    }
    return pointer;
  }
}
