package fr.filrouge.policy.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Texts, files and JSON spoilt at random; the same seed spoils the same way. */
final class Mutants {

  private static final List<String> TOKENS =
      List.of(
          "",
          " ",
          "\t",
          "\n",
          "\r\n",
          "\0",
          "\u00A0",
          "\u200B",
          "\u202E",
          "\uFEFF",
          "'",
          "\"",
          "\"\"",
          ";",
          ",",
          "..",
          "...",
          "@",
          "@age_jeune_min",
          "≥",
          "≤ ",
          "<",
          ">=",
          "=",
          "=1",
          "-",
          "+",
          "*",
          "14*",
          "%",
          "10 % de ",
          "sauf ",
          "SAUF",
          "oui",
          "non",
          "connu",
          "inconnu",
          "0",
          "00",
          "1E5",
          "999999999",
          "9999999999999",
          "1,5",
          "1.5",
          "9 mois",
          "16 ans",
          "2019-01-01",
          "31/12/2019",
          "29/02/2019",
          "2019-01-01..2018-01-01",
          ": ",
          "#",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "&a",
          "*a",
          "!!x",
          "|",
          "\\",
          "\\u0000",
          "/",
          "?",
          "é",
          "\uD83D\uDE00",
          "\uFF11",
          "null",
          "true",
          "~",
          "---",
          "%00",
          "A, B",
          "NONE",
          "SOCLE_LEC",
          "->",
          "→");
  private static final int LONG = 3_000;

  private final Random random;

  Mutants(long seed) {
    this.random = new Random(seed);
  }

  int upTo(int most) {
    return random.nextInt(most);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A text with up to four places spoilt. */
  String text(String text) {
    String spoilt = text;
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(spoilt.length() + 1);
      int to = Math.min(spoilt.length(), at + random.nextInt(6));
      String before = spoilt.substring(0, at);
      String after = spoilt.substring(to);
      spoilt =
          switch (random.nextInt(6)) {
            case 0 -> one(TOKENS);
            case 1 -> before + after;
            case 2 -> before + one(TOKENS).repeat(1 + random.nextInt(20)) + after;
            case 3 -> before + spoilt.substring(at, to) + spoilt.substring(at);
            case 4 -> before + Character.toString(random.nextInt(0xD800)) + after;
            default -> before + one(TOKENS) + after;
          };
    }
    return spoilt.length() > LONG ? spoilt.substring(0, LONG) : spoilt;
  }

  /** A file with some of its bytes changed, or with one of the files in it spoilt. */
  byte[] workbook(byte[] file) {
    if (random.nextInt(4) == 0) {
      return bytes(file);
    }
    Map<String, byte[]> parts = unzipped(file);
    List<String> names = new ArrayList<>(parts.keySet());
    String name = one(names);
    switch (random.nextInt(8)) {
      case 0 -> parts.remove(name);
      case 1 -> parts.put(text(name).replace("\0", "_"), parts.get(name));
      case 2 -> parts.put(name, parts.get(one(names)));
      default -> parts.put(name, xml(parts.get(name)));
    }
    return zipped(parts);
  }

  private byte[] bytes(byte[] file) {
    byte[] spoilt = file.clone();
    for (int i = 0; i <= random.nextInt(8); i++) {
      spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return spoilt;
  }

  /** Mostly within one value, so that it is often well formed still. */
  private byte[] xml(byte[] part) {
    String xml = new String(part, StandardCharsets.UTF_8);
    List<int[]> values = new ArrayList<>();
    for (int at = xml.indexOf('"'); at >= 0 && values.size() < 5_000; ) {
      int end = xml.indexOf('"', at + 1);
      if (end < 0) {
        break;
      }
      values.add(new int[] {at + 1, end});
      at = xml.indexOf('"', end + 1);
    }
    if (values.isEmpty() || random.nextInt(4) == 0) {
      return text(xml.substring(0, Math.min(xml.length(), LONG / 2)))
          .getBytes(StandardCharsets.UTF_8);
    }
    int[] value = one(values);
    String spoilt = text(xml.substring(value[0], value[1])).replace("\"", "&quot;");
    return (xml.substring(0, value[0]) + spoilt + xml.substring(value[1]))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unzipped(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zipped(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A body of which a member is spoilt, lost, doubled, or of another type. */
  String json(String body) {
    ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(body);
    List<String> names = new ArrayList<>(json.propertyNames());
    if (names.isEmpty() || random.nextInt(8) == 0) {
      return text(body);
    }
    String name = one(names);
    JsonNode value = json.get(name);
    switch (random.nextInt(7)) {
      case 0 -> json.remove(name);
      case 1 -> json.put(name, random.nextLong());
      case 2 -> json.putNull(name);
      case 3 -> json.putArray(name).add(value);
      case 4 -> json.put(text(name), "x");
      case 5 -> {
        return "{\"" + name + "\": 1, " + json.toString().substring(1);
      }
      default -> json.put(name, text(value.isString() ? value.asString() : value.toString()));
    }
    return json.toString();
  }
}
