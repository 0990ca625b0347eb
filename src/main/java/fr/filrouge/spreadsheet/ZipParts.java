package fr.filrouge.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What is packed in a workbook, unpacked once, under our limits. Whoever reads the workbook is
 * given these very parts packed anew, and never the file that was sent.
 */
final class ZipParts {

  private static final int MOST_PARTS = 300;
  private static final double LEAST_RATIO = 0.01;
  private static final int RATIO_COUNTS_FROM = 100 * 1024;
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}:][^\\\\\\p{Cntrl}:]*");

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final int most;
  private int inflated;

  private ZipParts(int most) {
    this.most = most;
  }

  static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /** The parts by name, in their order. */
  static Map<String, byte[]> of(byte[] file, Limits limits) throws IOException {
    ZipParts zip = new ZipParts(limits.inflatedBytes());
    int announced = announced(file);
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        zip.take(entry, entries);
      }
    }
    if (zip.names.size() != announced || ratio(file.length, zip.inflated)) {
      throw UnreadableFile.damaged();
    }
    return zip.parts;
  }

  /** How many entries the end of the file says there are; a file cut short does not say it. */
  private static int announced(byte[] file) {
    int first = Math.max(0, file.length - END_RECORD - LONGEST_COMMENT);
    for (int at = file.length - END_RECORD; at >= first; at--) {
      if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
        return (file[at + 10] & 0xff) | (file[at + 11] & 0xff) << 8;
      }
    }
    throw new UnreadableFile(
        "Ce fichier est incomplet : la copie a été coupée. Envoyez-le à nouveau.");
  }

  private void take(ZipEntry entry, ZipInputStream content) throws IOException {
    BoundedTime.check();
    String name = entry.getName();
    if (names.size() == MOST_PARTS) {
      throw tooMuch();
    }
    if (!NAME.matcher(name).matches()
        || Arrays.asList(name.split("/")).contains("..")
        || !names.add(name.toLowerCase(Locale.ROOT))) {
      throw new UnreadableFile("Ce classeur contient des noms de fichiers qui ne vont pas.");
    }
    byte[] bytes = content.readNBytes(most - inflated + 1);
    inflated += bytes.length;
    content.closeEntry();
    if (inflated > most || ratio(entry.getCompressedSize(), bytes.length)) {
      throw tooMuch();
    }
    if (!entry.isDirectory()) {
      parts.put(name, bytes);
    }
  }

  private static boolean ratio(long packed, long unpacked) {
    return unpacked > RATIO_COUNTS_FROM && packed < LEAST_RATIO * unpacked;
  }

  private static UnreadableFile tooMuch() {
    return new UnreadableFile("Ce classeur contient trop de données, une fois décompressé.");
  }

  /** The parts in one file again. */
  static byte[] packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
