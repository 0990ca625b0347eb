package fr.filrouge.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one rule version, by their path below {@code rules/}. */
public final class RuleFiles {

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

  List<String> names(String folder, String extension) {
    return files.keySet().stream()
        .filter(name -> name.startsWith(folder + "/") && name.endsWith(extension))
        .toList();
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  /** The text of a file, without a byte order mark. */
  public String text(String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new RuleFileError(name, "le fichier manque");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new RuleFileError(
          name, "le fichier n'est pas en UTF-8 ; enregistrez-le au format « CSV UTF-8 »");
    }
  }
}
