package fr.filrouge.policy.impact;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How often a fact has which value: {@code A:40 B:20 ?:40}, where {@code ?} is unknown. Of a set
 * each code has its own chance in a hundred. A date is a range of ages, {@code 16a-25a:70} in years
 * or {@code 0m-9m:30} in months, both before the day of the answer; in years or months after it
 * with a {@code +}.
 */
record Draw(List<Share> shares) {

  private static final String UNKNOWN = "?";
  private static final int HUNDRED = 100;

  /** One value, and its weight beside those of the others. */
  record Share(String value, int weight) {}

  static Draw read(String text) {
    List<Share> shares = new ArrayList<>();
    for (String share : text.strip().split(" +")) {
      int end = share.lastIndexOf(':');
      shares.add(new Share(share.substring(0, end), Integer.parseInt(share.substring(end + 1))));
    }
    return new Draw(List.copyOf(shares));
  }

  @Nullable Object value(Field field, LocalDate asOf, SplittableRandom random) {
    if (field.type().isSet()) {
      return set(random);
    }
    String drawn = draw(random);
    return drawn.equals(UNKNOWN) ? null : value(field, drawn, asOf, random);
  }

  String draw(SplittableRandom random) {
    int left = random.nextInt(shares.stream().mapToInt(Share::weight).sum());
    for (Share share : shares) {
      left -= share.weight();
      if (left < 0) {
        return share.value();
      }
    }
    throw new IllegalStateException("no share was drawn");
  }

  private @Nullable Set<String> set(SplittableRandom random) {
    Set<String> codes = new HashSet<>();
    boolean known = true;
    for (Share share : shares) {
      if (random.nextInt(HUNDRED) < share.weight()) {
        known &= !share.value().equals(UNKNOWN);
        codes.add(share.value());
      }
    }
    return known ? Set.copyOf(codes) : null;
  }

  private static Object value(Field field, String drawn, LocalDate asOf, SplittableRandom random) {
    if (field.type() == FieldType.BOOLEAN) {
      return drawn.equals("oui");
    } else if (field.type() == FieldType.DATE) {
      return drawn.equals(Situation.NEVER) ? drawn : date(drawn, asOf, random);
    } else if (field.type().isNumeric()) {
      return number(drawn, random);
    }
    return drawn;
  }

  private static Integer number(String drawn, SplittableRandom random) {
    String[] ends = drawn.split("-");
    int from = Integer.parseInt(ends[0]);
    int to = Integer.parseInt(ends[ends.length - 1]);
    return from + random.nextInt(to - from + 1);
  }

  private static LocalDate date(String drawn, LocalDate asOf, SplittableRandom random) {
    boolean after = drawn.startsWith("+");
    String[] ends = drawn.substring(after ? 1 : 0).split("-");
    LocalDate near = moved(ends[0], asOf, after);
    LocalDate far = moved(ends[1], asOf, after);
    long days = Math.abs(far.toEpochDay() - near.toEpochDay());
    long from = Math.min(far.toEpochDay(), near.toEpochDay());
    return LocalDate.ofEpochDay(from + random.nextLong(days + 1));
  }

  private static LocalDate moved(String age, LocalDate asOf, boolean after) {
    long number = Long.parseLong(age.substring(0, age.length() - 1)) * (after ? 1 : -1);
    return age.endsWith("a") ? asOf.plusYears(number) : asOf.plusMonths(number);
  }
}
