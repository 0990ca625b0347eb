package fr.filrouge.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells what a file is that is neither a workbook nor CSV, whatever its name says. */
final class OtherFormats {

  private static final int HEAD = 1024;
  private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  private OtherFormats() {}

  static void refuse(byte[] file) {
    String head =
        new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT)
            .strip();
    if (head.startsWith(OLE.toLowerCase(Locale.ROOT))) {
      throw new UnreadableFile(
          isEncrypted(file)
              ? "Ce classeur est protégé par un mot de passe : enregistrez-le sans mot de passe."
              : "Ce fichier est dans un ancien format (.xls) : enregistrez-le en .xlsx.");
    }
    if (Stream.of("<", "ï»¿<", "%pdf", "{\\rtf", "mime-version:").anyMatch(head::startsWith)) {
      throw new UnreadableFile(
          "Ce fichier n’est ni un classeur .xlsx, ni un fichier CSV, malgré son nom.");
    }
    if (head.startsWith("ÿþ".toLowerCase(Locale.ROOT)) || head.startsWith("þÿ")) {
      throw new UnreadableFile(
          "Ce fichier est en UTF-16 : enregistrez-le en CSV UTF-8, ou en .xlsx.");
    }
    if (head.indexOf('\0') >= 0) {
      throw new UnreadableFile("Ce fichier n’est ni un classeur .xlsx, ni un fichier CSV.");
    }
  }

  /** The name of the part of an encrypted document, as the old container writes it. */
  private static boolean isEncrypted(byte[] file) {
    String name =
        new String(
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return new String(file, StandardCharsets.ISO_8859_1).contains(name);
  }
}
