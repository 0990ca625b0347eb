package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What people have not been told of the rules in force")
class ToTellTest {

  private static final LocalDate START = LocalDate.of(2027, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);
  private static final List<LocalDate> TURNS = List.of(LONG_AGO, START, MARCH, APRIL);

  private final Set<String> told = new HashSet<>();

  private static RuleHead.Published version(int number, @Nullable LocalDate from, LocalDate on) {
    return new RuleHead.Published(
        number,
        "s" + number,
        "",
        "",
        from,
        on.atStartOfDay().toInstant(ZoneOffset.UTC),
        Set.of(),
        null,
        "",
        "",
        Set.of());
  }

  private static final RuleHead FIRST =
      new RuleHead(0, List.of(version(1, null, LocalDate.of(2026, 11, 27))));
  private static final RuleHead SECOND = FIRST.with(version(2, START, LocalDate.of(2026, 12, 10)));

  private Optional<ToTell> on(RuleHead head, LocalDate today) {
    return ToTell.of(
        head,
        today,
        ZoneOffset.UTC,
        version -> TURNS,
        (version, turned) -> told.contains(version + "/" + turned));
  }

  @Test
  @DisplayName("is nothing for the rules that the product came with, until a row of them begins")
  void first() {
    assertThat(on(FIRST, START.minusDays(1))).isEmpty();
    assertThat(on(FIRST, START))
        .contains(new ToTell(1, START.minusDays(1), 1, START, List.of(START)));
    told.add("1/" + START);
    assertThat(on(FIRST, START.plusDays(1))).isEmpty();
  }

  @Test
  @DisplayName("is a version on its date of effect, compared with what answered until then")
  void version() {
    assertThat(on(SECOND, START.minusDays(1))).isEmpty();
    assertThat(on(SECOND, START)).contains(new ToTell(1, START, 2, START, List.of()));
    told.add("2/null");
    assertThat(on(SECOND, START)).isEmpty();
  }

  @Test
  @DisplayName("is later the day on which a row of it begins, compared with the eve")
  void turn() {
    told.add("2/null");
    assertThat(on(SECOND, MARCH.minusDays(1))).isEmpty();
    ToTell march = on(SECOND, MARCH).orElseThrow();
    assertThat(march).isEqualTo(new ToTell(2, MARCH.minusDays(1), 2, MARCH, List.of(MARCH)));
    assertThat(march.cause()).isEqualTo("version-2-2027-03-01");
    told.add("2/" + MARCH);
    assertThat(on(SECOND, MARCH.plusDays(3))).isEmpty();
  }

  @Test
  @DisplayName("after days without the program, is all that began meanwhile, told once")
  void late() {
    ToTell all = on(SECOND, APRIL.plusDays(2)).orElseThrow();
    assertThat(all).isEqualTo(new ToTell(1, APRIL.plusDays(2), 2, START, List.of(MARCH, APRIL)));
    told.add("2/null");
    assertThat(on(SECOND, APRIL.plusDays(2)))
        .contains(new ToTell(2, MARCH.minusDays(1), 2, APRIL, List.of(MARCH, APRIL)));
  }
}
