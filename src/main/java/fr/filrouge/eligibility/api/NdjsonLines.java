package fr.filrouge.eligibility.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the lines of a stream one by one, without keeping more of a line than is allowed. */
final class NdjsonLines {

  static final int MOST_BYTES = 256 * 1024;

  private final InputStream stream;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long number;
  private boolean tooLong;

  NdjsonLines(InputStream stream) {
    this.stream = new BufferedInputStream(stream, 64 * 1024);
  }

  /** Goes to the next line that is not blank; whether there is one. */
  boolean next() throws IOException {
    int last;
    do {
      last = readLine();
      if (last != -1 || line.size() > 0) {
        number++;
      }
    } while (last != -1 && isBlank());
    return line.size() > 0 && !isBlank();
  }

  private int readLine() throws IOException {
    line.reset();
    tooLong = false;
    int read;
    while ((read = stream.read()) != -1 && read != '\n') {
      if (line.size() < MOST_BYTES) {
        line.write(read);
      } else {
        tooLong = true;
      }
    }
    return read;
  }

  private boolean isBlank() {
    for (byte b : line.toByteArray()) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Number of the line, counted from 1, blank ones too. */
  long number() {
    return number;
  }

  byte[] bytes() {
    return line.toByteArray();
  }

  boolean tooLong() {
    return tooLong;
  }
}
