package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.commune.Place;
import fr.filrouge.eligibility.web.QuestionView.CommuneSearch;
import fr.filrouge.eligibility.web.QuestionView.Found;
import fr.filrouge.situation.Field;
import java.util.List;

/** Offers the communes that a name or postcode finds. */
record CommuneChoices(Communes communes) {

  private static final int MOST = 20;

  /** What was chosen before; nothing while another name is being looked up. */
  static List<String> chosen(Field field, RawAnswers raw) {
    boolean searchingAgain =
        !raw.part(field.code(), "typed").equals(raw.part(field.code(), "searched"));
    return searchingAgain ? List.of() : raw.all(field.code());
  }

  /** Adds the places found, and the one chosen before whatever is found. */
  CommuneSearch search(Field field, RawAnswers raw, Choices choices) {
    String typed = raw.part(field.code(), "typed");
    List<Place> places = communes.find(typed, MOST + 1);
    places.stream().limit(MOST).forEach(place -> choices.add(place.code(), place.label(), null));
    for (String code : choices.chosen()) {
      if (!choices.propose(code) && communes.existed(code)) {
        choices.add(code, communes.nameOf(code).orElseThrow(), null);
      }
    }
    return new CommuneSearch(field.code(), typed, found(typed, places));
  }

  private static Found found(String typed, List<Place> places) {
    if (typed.isEmpty()) {
      return Found.NOT_SEARCHED;
    }
    if (places.isEmpty()) {
      return Found.NOTHING;
    }
    return places.size() > MOST ? Found.TOO_MANY : Found.SOME;
  }
}
