package fr.filrouge.eligibility.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program at the other end of a bare socket: it can send what no HTTP library would. */
final class Program {

  private static final int GUARD_MILLIS = 120_000;

  private final int port;
  private final String host;

  Program(int port) {
    this(port, "localhost");
  }

  Program(int port, String host) {
    this.port = port;
    this.host = host;
  }

  /** What came back. */
  record Answer(int status, Map<String, String> headers, byte[] bytes) {

    String contentType() {
      return headers.getOrDefault("content-type", "");
    }

    /** Fails when the body is not UTF-8. */
    String body() {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        throw new UncheckedIOException(e);
      }
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(body());
    }
  }

  /** Asks as any program would. */
  Answer ask(String method, String address, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder(requestLine(method, address, host));
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    return send(head.toString(), body);
  }

  Answer ask(String method, String address, String body, String... headers) {
    return ask(method, address, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Posts a body whose length is not told beforehand. */
  Answer postInChunks(String address, String contentType, byte[] body) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int from = 0; from < body.length; from += 65536) {
      int length = Math.min(65536, body.length - from);
      chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      chunks.write(body, from, length);
      chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return send(
        requestLine("POST", address)
            + "Content-Type: "
            + contentType
            + "\r\nTransfer-Encoding: chunked\r\n\r\n",
        chunks.toByteArray());
  }

  static String requestLine(String method, String address) {
    return requestLine(method, address, "localhost");
  }

  private static String requestLine(String method, String address, String host) {
    return "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n".formatted(method, address, host);
  }

  /** Sends these very bytes and reads until the application closes. */
  Answer send(String head, byte[] body) {
    try (Socket socket = connect()) {
      try {
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
      } catch (IOException e) {
        // the answer came before all was sent; it is read below
      }
      return answer(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(GUARD_MILLIS);
    return socket;
  }

  private static Answer answer(byte[] raw) {
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IllegalStateException("no answer, but " + raw.length + " bytes");
    }
    String[] head = text.substring(0, end).split("\r\n");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < head.length; i++) {
      int colon = head[i].indexOf(':');
      headers.merge(
          head[i].substring(0, colon), head[i].substring(colon + 1).trim(), (a, b) -> a + ", " + b);
    }
    String body = text.substring(end + 4);
    return new Answer(
        Integer.parseInt(head[0].split(" ")[1]),
        headers,
        ("chunked".equals(headers.get("transfer-encoding")) ? joined(body) : body)
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String joined(String chunks) {
    StringBuilder body = new StringBuilder();
    int at = 0;
    while (true) {
      int line = chunks.indexOf("\r\n", at);
      if (line < 0) {
        throw new IllegalStateException("the answer was cut");
      }
      int length = Integer.parseInt(chunks.substring(at, line), 16);
      if (length == 0) {
        return body.toString();
      }
      body.append(chunks, line + 2, line + 2 + length);
      at = line + 2 + length + 2;
    }
  }
}
