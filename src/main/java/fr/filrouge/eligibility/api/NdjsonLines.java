package fr.filrouge.eligibility.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the lines of a stream one by one, without keeping more of a line than is allowed. */
final class NdjsonLines {

  static final int MOST_BYTES = 256 * 1024;

  private final InputStream stream;
  private final byte[] chunk = new byte[64 * 1024];
  private int place;
  private int filled;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private byte[] bytes = {};
  private long number;
  private boolean tooLong;

  NdjsonLines(InputStream stream) {
    this.stream = stream;
  }

  /** Goes to the next line that is not blank; whether there is one. */
  boolean next() throws IOException {
    boolean ended;
    do {
      ended = readLine();
      bytes = line.toByteArray();
      if (ended || bytes.length > 0) {
        number++;
      }
    } while (ended && isBlank());
    return !isBlank();
  }

  /** Whether the line ends with a line feed, not with the stream. */
  private boolean readLine() throws IOException {
    line.reset();
    tooLong = false;
    while (fill()) {
      int end = place;
      while (end < filled && chunk[end] != '\n') {
        end++;
      }
      keep(end);
      place = end + 1;
      if (end < filled) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is anything left to read. */
  private boolean fill() throws IOException {
    if (place >= filled) {
      place = 0;
      filled = stream.read(chunk);
    }
    return filled > 0;
  }

  private void keep(int end) {
    int room = MOST_BYTES - line.size();
    tooLong |= end - place > room;
    line.write(chunk, place, Math.min(end - place, room));
  }

  private boolean isBlank() {
    for (byte b : bytes) {
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
    return bytes;
  }

  boolean tooLong() {
    return tooLong;
  }
}
