package fr.filrouge.rules;

import fr.filrouge.rules.Finding.Witness;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** The rows that a finding speaks of. */
record Told(List<Route> routes) {

  private static final int SHORT = 12;

  static Told about(List<Route> routes) {
    return new Told(routes);
  }

  Finding finding(String code, String text, @Nullable Witness witness) {
    return new Finding(
        routes.get(0).origin().file(),
        code,
        routes.stream().map(Route::measure).distinct().toList(),
        text,
        hash(),
        witness,
        null);
  }

  /** What names the content of the rows: what they ask, when, and what they give. */
  private String hash() {
    return hash(routes.stream().flatMap(Told::content).distinct());
  }

  /** What names the content of the rows of several findings. */
  static String hash(Stream<String> parts) {
    return DigestUtils.sha256Hex(parts.collect(Collectors.joining("\n"))).substring(0, SHORT);
  }

  private static Stream<String> content(Route route) {
    return Stream.concat(
        Stream.of(route.id() + " " + route.gift()),
        route.conditions().segments().stream()
            .map(
                segment ->
                    segment.period()
                        + " "
                        + segment.criteria().stream()
                            .map(c -> c.field().code() + " " + c.expected())
                            .toList()));
  }
}
