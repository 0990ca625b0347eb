package fr.filrouge.commune;

import static org.assertj.core.api.Assertions.assertThat;

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
  void only_codes_of_today_are_current() {
    assertThat(communes.isCurrent("14118")).isTrue();
    assertThat(communes.isCurrent("14002")).isFalse();
    assertThat(communes.isCurrent("99999")).isFalse();
  }

  @Test
  void every_row_of_the_file_can_be_found_by_its_own_name() {
    assertThat(communes.find("Cesny-les-Sources", 1))
        .extracting(Place::code)
        .containsExactly("14150");
    assertThat(communes.find("Cesny-Bois-Halbout", 1))
        .extracting(Place::code)
        .containsExactly("14150");
  }
}
