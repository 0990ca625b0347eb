package fr.filrouge.caseload.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.caseload.SavedView;
import fr.filrouge.caseload.SavedViews;
import fr.filrouge.caseload.ViewName;
import fr.filrouge.caseload.Views;
import fr.filrouge.pathway.ItemId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The views that somebody keeps")
abstract class SavedViewsContract {

  private static final AccountId ME = new AccountId("referent");
  private static final AccountId OTHER = new AccountId("referent2");
  private static final Views ONE =
      new Views(
          List.of(
              new SavedView(
                  ItemId.fresh(),
                  new ViewName("« À appeler » <b>"),
                  Map.of("pour", "SILENT", "echeance", "2026-12-31"))));

  private SavedViews views;

  abstract SavedViews open();

  @BeforeEach
  void start() {
    views = open();
  }

  @Test
  @DisplayName("are none at first, then as they were kept, for them alone")
  void theirOwn() {
    assertThat(views.of(ME)).isEqualTo(Views.NONE);
    assertThat(views.replace(ME, Views.NONE, ONE)).isTrue();

    assertThat(views.of(ME)).isEqualTo(ONE);
    assertThat(views.of(OTHER)).isEqualTo(Views.NONE);

    assertThat(views.replace(ME, ONE, Views.NONE)).isTrue();
    assertThat(views.of(ME)).isEqualTo(Views.NONE);
    assertThat(views.replace(ME, Views.NONE, ONE)).isTrue();
    assertThat(views.of(ME)).isEqualTo(ONE);
  }

  @Test
  @DisplayName("are not replaced by who read others")
  void notAsRead() {
    Views other =
        new Views(
            List.of(
                ONE.all().get(0),
                new SavedView(ItemId.fresh(), new ViewName("b"), Map.of("ordre", "DUE"))));
    assertThat(views.replace(ME, ONE, other)).isFalse();
    views.replace(ME, Views.NONE, ONE);

    assertThat(views.replace(ME, Views.NONE, other)).isFalse();
    assertThat(views.replace(ME, other, Views.NONE)).isFalse();
    assertThat(views.of(ME)).isEqualTo(ONE);
    assertThat(views.replace(ME, ONE, other)).isTrue();
    assertThat(views.of(ME)).isEqualTo(other);
  }
}
