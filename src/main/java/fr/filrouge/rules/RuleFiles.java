package fr.filrouge.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** The files of one rule version, by their path below {@code rules/}. */
public final class RuleFiles {

  /** Findings that policy staff accept stand beside their table, and decide nothing. */
  public static final String ACCEPTED = ".accepted.csv";

  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z0-9/.-]{1,80}");

  /** The files that decide, and therefore make the hash of the rules. */
  private static final Pattern DECIDING =
      Pattern.compile("(vocabulary|measures)\\.yaml|[^/]+\\.csv|tables/.+\\.csv");

  private final SortedMap<String, byte[]> files;

  public RuleFiles(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  /** Every file below a folder. */
  public static RuleFiles in(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Le dossier des règles ne peut pas être lu : " + folder, e);
    }
    return new RuleFiles(files);
  }

  /** The same files with one text replaced or added. */
  public RuleFiles with(String name, String text) {
    Map<String, byte[]> copy = new TreeMap<>(files);
    copy.put(name, text.getBytes(StandardCharsets.UTF_8));
    return new RuleFiles(copy);
  }

  /** The same files without one. */
  public RuleFiles without(String name) {
    Map<String, byte[]> copy = new TreeMap<>(files);
    copy.remove(name);
    return new RuleFiles(copy);
  }

  /** The text of each file, by its name. */
  public SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    files.keySet().forEach(name -> texts.put(name, text(name)));
    return texts;
  }

  /** The files of these texts. */
  public static RuleFiles of(Map<String, String> texts) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return new RuleFiles(files);
  }

  /** The files of a folder, acceptances left out; a name that no sheet may have is told. */
  List<String> names(String folder, String extension, Faults faults) {
    List<String> names =
        names(folder, extension).stream().filter(name -> !name.endsWith(ACCEPTED)).toList();
    names.stream()
        .filter(name -> !PLAIN_NAME.matcher(name).matches())
        .forEach(
            name ->
                faults.add(
                    new Fault(
                        folder,
                        0,
                        "",
                        name,
                        "un nom de fichier en minuscules, sans espace ni accent")));
    return names.stream().filter(name -> PLAIN_NAME.matcher(name).matches()).toList();
  }

  /** Whether a file stands beside the rules and decides nothing: scenarios, accepted findings. */
  public static boolean standsBeside(String name) {
    return !DECIDING.matcher(name).matches() || name.endsWith(ACCEPTED);
  }

  public boolean has(String name) {
    return files.containsKey(name);
  }

  /** The names of the files of a folder that end so. */
  public List<String> names(String folder, String extension) {
    return files.keySet().stream()
        .filter(name -> name.startsWith(folder + "/") && name.endsWith(extension))
        .toList();
  }

  /** The text of a file without a byte order mark, {@code null} after a fault. */
  @Nullable String text(String name, Faults faults) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      faults.add(new Fault(name, 0, "", "", "ce fichier, qui manque"));
      return null;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      faults.add(
          new Fault(
              name, 0, "", "", "un fichier en UTF-8 ; enregistrez-le au format « CSV UTF-8 »"));
      return null;
    }
  }

  /**
   * The text of a file without a byte order mark.
   *
   * @throws UnreadableRules when it is missing or not in UTF-8
   */
  public String text(String name) {
    Faults faults = new Faults();
    String text = text(name, faults);
    if (text == null) {
      throw new UnreadableRules(faults.told());
    }
    return text;
  }

  /**
   * SHA-256 of the files that decide, in the order of their names, each in one canonical form: how
   * a spreadsheet quotes its cells or ends its lines makes no difference.
   */
  public String hash() {
    return hash(name -> !standsBeside(name));
  }

  /** The same of every file: scenarios and accepted findings too. */
  public String hashOfAll() {
    return hash(name -> true);
  }

  private String hash(Predicate<String> counted) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    files.keySet().stream()
        .filter(counted)
        .forEach(
            name -> {
              byte[] text = canonical(name).getBytes(StandardCharsets.UTF_8);
              digest.update((name + "\n" + text.length + "\n").getBytes(StandardCharsets.UTF_8));
              digest.update(text);
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private String canonical(String name) {
    String text = text(name);
    return name.endsWith(".csv")
        ? CsvDoor.write(CsvDoor.read(name, text, new Faults()))
        : text.replace("\r\n", "\n");
  }
}
