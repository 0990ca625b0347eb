package fr.filrouge.booklet;

import fr.filrouge.pathway.Pathway;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.util.List;
import java.util.function.Consumer;

/**
 * What any reader of a booklet may see of the facts and the pathway that rules decide on, and
 * nothing of who it is about: what is restricted is unknown, and detention counts as none (domain
 * §6).
 */
public record CommonPart(BookletId id, Situation situation, PathwayState pathway) {

  public static CommonPart of(Booklet full, Moment now) {
    Booklet common = withoutRestricted(full);
    Situation facts =
        common
            .situation()
            .situation()
            .with(Identity.BIRTH_DATE, common.identity().birthDate())
            .with(BookletView.DETAINED, false);
    return new CommonPart(full.id(), facts, BookletView.pathwayState(common, now));
  }

  private static Booklet withoutRestricted(Booklet full) {
    Pathway pathway =
        full.pathway().keeping(s -> s.restriction() == null, r -> r.restriction() == null);
    return new Booklet(
        full.id(),
        full.openedAt(),
        full.closing(),
        full.identity(),
        full.situation(),
        full.needs(),
        Decisions.NONE,
        pathway,
        full.contract(),
        full.journal(),
        List.of(),
        full.aids(),
        full.appointments().stream().filter(a -> a.restriction() == null).toList(),
        RestrictedSection.EMPTY,
        RestrictedSection.EMPTY,
        full.people(),
        List.of(),
        History.EMPTY);
  }

  /** A source of them. */
  public interface Source {

    /** Those of all open booklets, one after the other, in the order of their ids. */
    void each(Consumer<CommonPart> told);

    /** The ids of all open booklets. */
    void eachId(Consumer<BookletId> told);
  }
}
