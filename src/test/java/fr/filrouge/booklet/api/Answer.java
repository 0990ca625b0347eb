package fr.filrouge.booklet.api;

import java.net.http.HttpResponse;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
record Answer(int status, TreeMap<String, String> headers, String body) {

  static Answer of(HttpResponse<String> response) {
    TreeMap<String, String> headers = new TreeMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.toString()));
    headers.remove("date");
    headers.remove("connection");
    return new Answer(response.statusCode(), headers, response.body());
  }

  boolean accepted() {
    return status / 100 == 2;
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  String id() {
    return json().path("id").stringValue();
  }

  /** Path of what was added. */
  String location() {
    String location = headers.get("location");
    return location == null ? "" : location.substring(1, location.length() - 1);
  }

  String etag() {
    String tag = headers.get("etag");
    return tag == null ? "\"1\"" : tag.substring(1, tag.length() - 1);
  }

  /** Headers and body, in which nothing may be found that is not for the reader. */
  String all() {
    return headers + "\n" + body;
  }
}
