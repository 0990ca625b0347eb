package fr.filrouge.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.pathway.ItemId;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Views at hand")
class ViewsAtHandTest {

  private static final AccountId ME = new AccountId("referent");

  private final InMemorySavedViews kept = new InMemorySavedViews();
  private Instant now = Instant.parse("2026-11-20T08:00:00Z");
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final ViewsAtHand here = new ViewsAtHand(kept, clock);
  private final ViewsAtHand elsewhere = new ViewsAtHand(kept, clock);

  private static SavedView view(String name) {
    return new SavedView(ItemId.fresh(), ViewName.typed(name), Map.of("pour", "SILENT"));
  }

  @Test
  @DisplayName("are seen at once by who changes them, and a minute later by any other process")
  void seen() {
    SavedView first = view("À appeler");
    SavedView second = view("À revoir");
    assertThat(here.of(ME).all()).isEmpty();
    elsewhere.change(ME, views -> views.adding(first));
    assertThat(elsewhere.of(ME).all()).containsExactly(first);
    now = now.plusSeconds(61);
    assertThat(here.of(ME).all()).containsExactly(first);

    here.change(ME, views -> views.adding(second));
    assertThat(here.of(ME).all()).containsExactly(first, second);
  }

  @Test
  @DisplayName("are changed as they stand, not as they were last seen here")
  void lostNothing() {
    SavedView first = view("À appeler");
    SavedView second = view("À revoir");
    assertThat(here.of(ME).all()).isEmpty();
    elsewhere.change(ME, views -> views.adding(first));
    here.change(ME, views -> views.adding(second));

    assertThat(here.of(ME).all()).containsExactly(first, second);
  }
}
