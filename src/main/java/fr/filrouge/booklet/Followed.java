package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import fr.filrouge.pathway.CivilDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A booklet among those that somebody follows, and what waits for them in it. Nothing in it is
 * restricted.
 *
 * @param lastNewsOn the latest entry of the journal, or the opening
 * @param fresh where others have acted since the reader was last shown it
 */
public record Followed(
    Caseload.Item item,
    Gist gist,
    LocalDate lastNewsOn,
    Set<Caseload.Obstacle> obstacles,
    List<Todo> todos,
    Set<Section> fresh) {

  /** What is kept of a booklet to tell this. */
  public record Kept(
      BookletId id,
      Instant openedAt,
      @Nullable Closing closing,
      Identity identity,
      People people,
      List<Consent> consents,
      Gist gist,
      Set<Caseload.Obstacle> obstacles,
      List<LatestAct> acts) {

    public Kept {
      people = people == null ? People.NOBODY : people;
      consents = consents == null ? List.of() : List.copyOf(consents);
      gist = gist == null ? Gist.NOTHING : gist;
      obstacles = obstacles == null ? Set.of() : Set.copyOf(obstacles);
      acts = acts == null ? List.of() : List.copyOf(acts);
    }

    LocalDate lastNewsOn() {
      return CivilDay.of(gist.news() == null ? openedAt : gist.news().at());
    }
  }

  /** The latest entry of the journal, when somebody else wrote it. */
  public Optional<Gist.News> newsOfAnotherThan(AccountId account) {
    return Optional.ofNullable(gist.news()).filter(news -> !news.by().account().equals(account));
  }

  /** As somebody sees it who may see something of it, and is not told what is new. */
  public static Followed of(Kept kept, Standing standing) {
    return of(kept, standing, Map.of());
  }

  /**
   * As somebody sees it who may see something of it.
   *
   * @param lastShown when they were last shown each section, as {@link Visits} has it
   */
  public static Followed of(Kept kept, Standing standing, Map<Section, Instant> lastShown) {
    return new Followed(
        item(kept, standing),
        kept.gist(),
        kept.lastNewsOn(),
        kept.obstacles(),
        new Todos(kept, standing).all(),
        fresh(kept, standing, lastShown));
  }

  private static Set<Section> fresh(Kept kept, Standing standing, Map<Section, Instant> lastShown) {
    Set<Section> fresh = EnumSet.noneOf(Section.class);
    kept.acts().stream()
        .filter(act -> act.isNewTo(standing, lastShown))
        .forEach(act -> fresh.add(act.section()));
    return fresh;
  }

  private static Caseload.Item item(Kept kept, Standing standing) {
    Gist.News news = kept.gist().news();
    Gist.Due next = kept.gist().next();
    return new Caseload.Item(
        kept.id(),
        kept.identity().givenName(),
        kept.identity().familyName(),
        kept.identity().birthDate(),
        kept.closing() == null ? Caseload.Status.OPEN : Caseload.Status.CLOSED,
        new WhoCanAct(kept.people(), kept.closing(), standing.now())
            .referent()
            .map(Mandate::holder)
            .orElse(null),
        next == null ? null : next.on(),
        news == null ? null : CivilDay.of(news.at()),
        standing.relation());
  }
}
