package fr.filrouge.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.web.Reply.Faulty;
import fr.filrouge.eligibility.web.Reply.Given;
import fr.filrouge.eligibility.web.Reply.Missing;
import fr.filrouge.eligibility.web.Reply.Unknown;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.Vocabulary;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

  private static final Vocabulary VOCABULARY = Rules.BOOK.vocabulary();
  private static final LocalDate AS_OF = LocalDate.of(2021, 3, 15);

  private final ReplyReader reader = new ReplyReader(new Communes());

  /** The reply to a question, in a form of "name=value". */
  private Reply reply(String field, String... form) {
    Map<String, List<String>> values = new HashMap<>();
    for (String pair : form) {
      int equals = pair.indexOf('=');
      values.merge(
          pair.substring(0, equals),
          List.of(pair.substring(equals + 1)),
          (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream()).toList());
    }
    return reader.read(VOCABULARY.field(field), RawAnswers.of(values, VOCABULARY.fields()), AS_OF);
  }

  @ParameterizedTest
  @CsvSource({
    "seekingEmployment, oui, true",
    "seekingEmployment, non, false",
    "jobseekerCategory, B, B",
    "residenceCommune, 14118, 14118",
    "residenceCommune, 14002, 14002",
    "residenceCommune, 99999, 99999",
  })
  void a_proposed_choice_is_the_value_it_stands_for(String field, String choice, String value) {
    assertThat(reply(field, field + "=" + choice))
        .isInstanceOfSatisfying(Given.class, given -> assertThat(given.value()).hasToString(value));
  }

  @Test
  void a_level_is_a_number() {
    assertThat(reply("qualificationLevel", "qualificationLevel=3")).isEqualTo(new Given(3));
  }

  @Test
  void nothing_chosen_or_typed_is_no_reply_and_a_blank_counts_as_nothing() {
    assertThat(reply("seekingEmployment")).isEqualTo(new Missing());
    assertThat(reply("seekingEmployment", "seekingEmployment=  ")).isEqualTo(new Missing());
    assertThat(reply("birthDate", "birthDate.day= ")).isEqualTo(new Missing());
    assertThat(reply("needs")).isEqualTo(new Missing());
  }

  @Test
  void not_knowing_and_declining_both_leave_the_fact_unknown() {
    assertThat(reply("boeth", "boeth=inconnu")).isEqualTo(new Unknown(false));
    assertThat(reply("boeth", "boeth=refus")).isEqualTo(new Unknown(true));
    assertThat(reply("birthDate", "birthDate=inconnu")).isEqualTo(new Unknown(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seekingEmployment=peut-être",
        "jobseekerCategory=Z",
        "qualificationLevel=9",
        "qualificationLevel=trois",
        "birthDate=1990-01-01",
        "needs=CHESS",
        "completedMeasures=NO_SUCH_MEASURE"
      })
  void a_choice_that_was_never_proposed_is_not_taken(String answer) {
    String field = answer.substring(0, answer.indexOf('='));
    assertThat(reply(field, answer))
        .isEqualTo(new Faulty("Choisissez une des réponses proposées."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"14000", "14999", "75056", "<script>"})
  void a_postcode_or_a_code_that_no_commune_ever_had_is_not_a_commune(String code) {
    assertThat(reply("residenceCommune", "residenceCommune=" + code))
        .isEqualTo(new Faulty("Choisissez votre commune dans la liste."));
  }

  @Test
  void two_answers_to_a_question_of_one_are_not_taken() {
    assertThat(reply("seekingEmployment", "seekingEmployment=oui", "seekingEmployment=non"))
        .isEqualTo(new Faulty("Choisissez une seule réponse."));
  }

  @Test
  void several_needs_are_a_set_and_none_of_these_is_an_empty_one() {
    assertThat(reply("needs", "needs=ENGLISH", "needs=DIGITAL"))
        .isEqualTo(new Given(Set.of("ENGLISH", "DIGITAL")));
    assertThat(reply("needs", "needs=aucun")).isEqualTo(new Given(Set.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aucun", "inconnu"})
  void a_need_together_with_none_or_unknown_has_to_be_put_right(String other) {
    assertThat(reply("needs", "needs=ENGLISH", "needs=" + other)).isInstanceOf(Faulty.class);
  }

  @Test
  void a_date_is_read_from_its_day_month_and_year() {
    assertThat(date("29", "2", "1988")).isEqualTo(new Given(LocalDate.of(1988, 2, 29)));
    assertThat(date("04", "06", "2001")).isEqualTo(new Given(LocalDate.of(2001, 6, 4)));
  }

  @ParameterizedTest
  @CsvSource({
    "29, 2, 1989, Cette date n'existe pas",
    "31, 4, 2001, Cette date n'existe pas",
    "0, 1, 2001, Cette date n'existe pas",
    "1, 13, 2001, Cette date n'existe pas",
    "1, juin, 2001, en chiffres",
    "'', 6, 2001, en chiffres",
    "1, 6, 88, quatre chiffres",
    "1, 6, '', quatre chiffres",
    "1, 6, 1899, entre 1900 et 2199",
    "16, 3, 2021, après le 15 mars 2021",
    "99999999999, 1, 2001, en chiffres",
  })
  void a_date_that_cannot_be_says_what_is_wrong(
      String day, String month, String year, String message) {
    assertThat(date(day, month, year))
        .isInstanceOfSatisfying(
            Faulty.class, faulty -> assertThat(faulty.message()).contains(message));
  }

  private Reply date(String day, String month, String year) {
    return reply(
        "birthDate", "birthDate.day=" + day, "birthDate.month=" + month, "birthDate.year=" + year);
  }

  @Test
  void a_date_to_come_is_taken_where_it_makes_sense() {
    assertThat(
            reply(
                "expectedReleaseOn",
                "expectedReleaseOn.day=1",
                "expectedReleaseOn.month=12",
                "expectedReleaseOn.year=2021"))
        .isEqualTo(new Given(LocalDate.of(2021, 12, 1)));
  }

  @Test
  void a_date_together_with_i_do_not_know_has_to_be_put_right() {
    assertThat(
            reply(
                "birthDate",
                "birthDate=inconnu",
                "birthDate.day=1",
                "birthDate.month=1",
                "birthDate.year=1990"))
        .isInstanceOf(Faulty.class);
  }

  @Test
  void a_number_lies_between_the_bounds_of_its_field() {
    String field = "targetTraining.durationMonths";
    assertThat(reply(field, field + ".text=6")).isEqualTo(new Given(6));
    for (String wrong : Arrays.asList("-1", "six", "121", "1,5", "99999999999999")) {
      assertThat(reply(field, field + ".text=" + wrong))
          .as(wrong)
          .isEqualTo(new Faulty("Donnez un nombre entier entre 0 et 120."));
    }
  }

  @Test
  void a_commune_typed_has_to_be_chosen_in_the_list() {
    assertThat(reply("residenceCommune", "residenceCommune.typed=caen"))
        .isEqualTo(new Faulty("Choisissez votre commune dans la liste."));
    assertThat(
            reply(
                "residenceCommune",
                "residenceCommune=14118",
                "residenceCommune.typed=caen",
                "residenceCommune.searched=caen"))
        .isEqualTo(new Given("14118"));
  }

  @Test
  void another_name_typed_after_a_choice_asks_to_choose_again() {
    assertThat(
            reply(
                "residenceCommune",
                "residenceCommune=14118",
                "residenceCommune.typed=rouen",
                "residenceCommune.searched=caen"))
        .isEqualTo(new Faulty("Choisissez votre commune dans la liste."));
  }

  @Test
  void a_place_that_is_not_found_leaves_the_other_choices() {
    assertThat(reply("residenceCommune", "residenceCommune.typed=Marseille"))
        .isInstanceOf(Faulty.class);
    assertThat(
            reply("residenceCommune", "residenceCommune=99999", "residenceCommune.typed=Marseille"))
        .isEqualTo(new Given("99999"));
  }
}
