package fr.filrouge.caseload;

import fr.filrouge.booklet.Booklets.Following;
import fr.filrouge.booklet.Booklets.OfferedTransfer;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.Gist;
import fr.filrouge.booklet.Party;
import fr.filrouge.booklet.Todo;
import fr.filrouge.booklet.Todo.Cause;
import fr.filrouge.caseload.FollowUp.Choice;
import fr.filrouge.caseload.FollowUp.Fresh;
import fr.filrouge.caseload.FollowUp.Line;
import fr.filrouge.caseload.FollowUp.Offer;
import fr.filrouge.caseload.FollowUp.Pile;
import fr.filrouge.caseload.FollowUp.Reason;
import fr.filrouge.caseload.FollowUp.Waiting;
import fr.filrouge.frame.DayInWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arranges what one query found: the counts, the piles and the list are of the same booklets. */
final class FollowUps {

  static final int ON_A_PAGE = 50;
  private static final int FIRST = 5;
  private static final Comparator<LocalDate> SOONEST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private final Following following;
  private final Filters filters;
  private final LocalDate today;
  private final List<Followed> found;

  FollowUps(Following following, Filters filters, LocalDate today) {
    this.following = following;
    this.filters = filters;
    this.today = today;
    this.found =
        following.booklets().stream().filter(filters.keeping(today)).sorted(order()).toList();
  }

  /** By name is how they come. */
  private Comparator<Followed> order() {
    return switch (filters.order()) {
      case NAME -> (one, other) -> 0;
      case DUE -> Comparator.comparing(f -> f.item().nextDueOn(), SOONEST);
      case NEWS -> Comparator.comparing(Followed::lastNewsOn);
    };
  }

  /** The booklets on the page, those in the piles too: what is on record as seen. */
  List<Followed> shown() {
    List<Followed> shown = new ArrayList<>(page());
    for (Cause cause : Cause.values()) {
      waiting(cause).limit(FIRST).map(Pair::followed).forEach(shown::add);
    }
    return shown.stream().distinct().toList();
  }

  FollowUp all() {
    int last = pages();
    int page = Math.min(filters.page(), last);
    return new FollowUp(
        following.offers().stream().map(this::offer).toList(),
        Arrays.stream(Cause.values()).map(this::pile).filter(p -> p.count() > 0).toList(),
        following.booklets().size(),
        found.size(),
        fresh(),
        filters.chips(today, referents()),
        Arrays.stream(Filters.Order.values()).map(this::choice).toList(),
        page().stream().map(this::line).toList(),
        page > 1 ? filters.with(Filters.PAGE, String.valueOf(page - 1)) : null,
        page < last ? filters.with(Filters.PAGE, String.valueOf(page + 1)) : null,
        page,
        last);
  }

  private @Nullable Fresh fresh() {
    int count = (int) found.stream().filter(f -> !f.fresh().isEmpty()).count();
    return filters.fresh() || count == 0
        ? null
        : new Fresh(count, filters.with(Filters.FRESH, Filters.YES));
  }

  private int pages() {
    return Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
  }

  private List<Followed> page() {
    int from = (Math.min(filters.page(), pages()) - 1) * ON_A_PAGE;
    return found.subList(from, Math.min(found.size(), from + ON_A_PAGE));
  }

  /** Referents of what is followed, by name. */
  List<Party> referents() {
    return following.booklets().stream()
        .map(f -> f.item().referent())
        .filter(Objects::nonNull)
        .filter(distinctBy())
        .sorted(Comparator.comparing(Party::name))
        .toList();
  }

  private static java.util.function.Predicate<Party> distinctBy() {
    java.util.Set<Object> seen = new java.util.HashSet<>();
    return party -> seen.add(party.account());
  }

  private Offer offer(OfferedTransfer offered) {
    LocalDate until = offered.transfer().coverUntil();
    return new Offer(
        "/suivi/relais/" + offered.booklet() + "/" + offered.transfer().number(),
        offered.transfer().offeredBy().name(),
        DayInWords.of(offered.transfer().offeredAt(), today),
        until == null ? null : DayInWords.of(until, today));
  }

  /** A booklet, and why it waits. */
  private record Pair(Followed followed, Todo todo) {}

  /** The most recent first. */
  private java.util.stream.Stream<Pair> waiting(Cause cause) {
    return following.booklets().stream()
        .flatMap(f -> f.todos().stream().map(todo -> new Pair(f, todo)))
        .filter(pair -> pair.todo.cause() == cause)
        .sorted(Comparator.comparing((Pair pair) -> pair.todo.since()).reversed());
  }

  private Pile pile(Cause cause) {
    List<Pair> all = waiting(cause).toList();
    return new Pile(
        cause.label(),
        all.size(),
        Filters.of(java.util.Map.of()).with(Filters.CAUSE, cause.name()),
        all.stream()
            .limit(FIRST)
            .map(pair -> Waiting.of(pair.followed, pair.todo, today))
            .toList());
  }

  private Choice choice(Filters.Order order) {
    return new Choice(
        order.name(),
        order.label(),
        filters.with(Filters.ORDER, order.name()),
        order == filters.order());
  }

  private Line line(Followed followed) {
    Gist gist = followed.gist();
    Party referent = followed.item().referent();
    String address = "/livrets/" + followed.item().id();
    return new Line(
        followed.item().id().value(),
        FollowUp.name(followed),
        address,
        followed.item().status() == fr.filrouge.booklet.Caseload.Status.CLOSED,
        followed.fresh().stream().map(Words::of).collect(Collectors.joining(", ")),
        gist.next() == null ? null : gist.next().title().value(),
        gist.next() == null ? null : DayInWords.due(gist.next().on(), today),
        followed.todos().stream()
            .map(todo -> new Reason(todo.cause(), address + Words.place(todo.cause())))
            .toList(),
        gist.news() == null ? null : gist.news().by().name(),
        DayInWords.of(followed.lastNewsOn(), today),
        referent == null ? null : referent.name());
  }
}
