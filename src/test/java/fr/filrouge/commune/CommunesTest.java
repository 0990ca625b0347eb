package fr.filrouge.commune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommunesTest {

  private final Communes communes = new Communes();

  @ParameterizedTest
  @CsvSource({
    "caen, Caen",
    "SAINT LO, Saint-Lô",
    "st-lô, Saint-Lô",
    "havre, Le Havre",
    "le havre, Le Havre",
    "l aigle, L'Aigle",
    "bonnoeil, Bonnœil",
    "Ste-Marie-du-Mont, Sainte-Marie-du-Mont",
    "  rouen  , Rouen",
    "laigle, L'Aigle",
    "LeHavre, Le Havre",
    "havre le, Le Havre",
    "rouen76000, Rouen",
    "76000rouen, Rouen",
    "76 000 rouen, Rouen",
    "rouen 76, Rouen",
    "Rouen cedex 1, Rouen",
    "rouen 76036, Rouen",
    "thuryharcourt, Thury-Harcourt",
    "saintlô, Saint-Lô",
    "St Pierre s/ Dives, Saint-Pierre-sur-Dives",
    "dives saint pierre, Saint-Pierre-sur-Dives",
  })
  void a_name_is_found_whatever_its_accents_hyphens_case_and_abbreviations(
      String typed, String name) {
    assertThat(communes.find(typed, 20).get(0).name()).isEqualTo(name);
  }

  @Test
  void the_very_name_comes_before_longer_names_and_names_that_begin_so_before_the_others() {
    assertThat(communes.find("alençon", 20)).first().extracting(Place::code).isEqualTo("61001");
    assertThat(communes.find("vernon", 20))
        .extracting(Place::name)
        .containsExactly("Vernon", "Sainte-Colombe-près-Vernon");
  }

  @Test
  void a_postcode_finds_every_commune_that_has_it() {
    assertThat(communes.find("14000", 20)).extracting(Place::name).containsExactly("Caen");
    assertThat(communes.find("14220", 100))
        .allSatisfy(place -> assertThat(place.postcodes()).contains("14220"))
        .extracting(Place::name)
        .contains("Acqueville", "Cesny-les-Sources");
  }

  @Test
  void a_name_and_a_postcode_tell_homonyms_apart() {
    assertThat(communes.find("Acqueville", 20)).hasSize(2);
    assertThat(communes.find("Acqueville 14220", 20))
        .extracting(Place::code)
        .containsExactly("14150");
  }

  @Test
  void a_former_commune_leads_to_the_one_of_today() {
    Place place = communes.find("acqueville (14220)", 1).get(0);

    assertThat(place.code()).isEqualTo("14150");
    assertThat(place.label()).isEqualTo("Acqueville (14220), aujourd'hui dans Cesny-les-Sources");
  }

  @ParameterizedTest
  @CsvSource({
    "venoix, 14118, 'Venoix (14000), aujourd''hui dans Caen'",
    "bray la campagne, 14005, 'Bray-la-Campagne (14190, 14370, 14540), aujourd''hui dans Valambray'",
    "oissel, 76484, 'Oissel (76350), aujourd''hui Oissel-sur-Seine'",
  })
  void a_commune_that_is_gone_or_has_another_name_now_is_still_found(
      String typed, String code, String label) {
    assertThat(communes.find(typed, 1))
        .first()
        .satisfies(
            place -> {
              assertThat(place.code()).isEqualTo(code);
              assertThat(place.label()).isEqualTo(label);
            });
  }

  @Test
  void a_commune_of_today_is_named_with_its_postcodes() {
    assertThat(communes.find("Caen", 1).get(0).label()).isEqualTo("Caen (14000)");
  }

  @Test
  void nothing_is_found_for_nothing_typed_for_signs_alone_or_for_a_place_elsewhere() {
    assertThat(communes.find("", 20)).isEmpty();
    assertThat(communes.find(" - ' ", 20)).isEmpty();
    assertThat(communes.find("Marseille", 20)).isEmpty();
    assertThat(communes.find("75011", 20)).isEmpty();
  }

  @Test
  void no_more_places_are_given_than_asked_for() {
    assertThat(communes.find("saint", 20)).hasSize(20);
  }

  @Test
  void a_code_has_the_name_of_today_or_else_a_former_one() {
    assertThat(communes.nameOf("14118")).contains("Caen");
    assertThat(communes.nameOf("14005")).contains("Valambray");
    assertThat(communes.nameOf("14002")).contains("Acqueville");
    assertThat(communes.nameOf("75056")).isEmpty();
  }

  @Test
  void only_codes_that_are_or_were_in_use_exist_in_normandie() {
    assertThat(List.of("14118", "14002", "14736", "76095")).allMatch(communes::existed);
    assertThat(List.of("14000", "76000", "14999", "27000", "61999")).noneMatch(communes::mayBe);
  }

  @Test
  void of_the_communes_elsewhere_any_may_be() {
    assertThat(List.of("75056", "35238", "2A004", "99999")).allMatch(communes::mayBe);
  }

  @Test
  void every_row_of_the_file_is_found_by_its_name_with_or_without_its_postcode() {
    for (Place place : communes.all()) {
      for (String typed : List.of(place.name(), place.name() + place.postcodes().get(0))) {
        assertThat(communes.find(typed, 20)).as(typed).contains(place);
      }
    }
  }
}
