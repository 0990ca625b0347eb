package fr.filrouge.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Role;
import fr.filrouge.situation.Restriction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Walks the table of rights that was written by hand: each way to come to a booklet, once. */
class RightsTest {

  private final List<RightsTable.Row> rows = RightsTable.read();

  @Test
  @DisplayName("every section and verb of the table is allowed or denied as it says")
  void table() {
    List<String> wrong = new ArrayList<>();
    for (RightsTable.Row row : rows) {
      Rights rights = Rights.of(row.roles(), row.relation(), row.consents());
      for (Section section : Section.values()) {
        for (Verb verb : Verb.values()) {
          if (rights.allow(section, verb) != row.allows(section, verb)) {
            wrong.add(row.name() + " " + section + " " + verb);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("the table has each role in each relation under each consent, exactly once")
  void complete() {
    Map<String, Integer> cases = new TreeMap<>();
    for (Role role : Role.values()) {
      for (Relation relation : Relation.values()) {
        for (Set<Restriction> consents : RightsTable.ALL_CONSENTS) {
          cases.put(RightsTable.name(EnumSet.of(role), relation, consents), 0);
        }
      }
    }
    rows.stream()
        .filter(row -> row.roles().size() == 1)
        .forEach(row -> cases.merge(row.name(), 1, Integer::sum));
    cases.values().removeIf(times -> times == 1);

    assertThat(cases).isEmpty();
  }

  @Test
  @DisplayName("whoever has nothing to read has nothing to write either")
  void writingNeedsReading() {
    for (RightsTable.Row row : rows) {
      Rights rights = Rights.of(row.roles(), row.relation(), row.consents());
      for (Section section : Section.values()) {
        if (rights.writes(section) || rights.allow(section, Verb.SIGN)) {
          assertThat(rights.reads(section)).as(row.name() + " " + section).isTrue();
        }
      }
    }
  }
}
