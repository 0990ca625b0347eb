package fr.filrouge.policy.impact.mongo;

import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.CommonPart;
import fr.filrouge.policy.impact.Changed;
import fr.filrouge.policy.impact.Synthetic;
import java.time.LocalDate;
import java.util.function.Consumer;

/** People made up who stand for those of booklets. */
final class FakeCaseload implements CommonPart.Source {

  static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 20);

  int people;
  int gone;

  FakeCaseload(int people) {
    this.people = people;
  }

  @Override
  public void each(Consumer<CommonPart> told) {
    var chunk = new Synthetic(Changed.IN_FORCE.book().vocabulary(), FIRST_DAY, 7).chunk(0, people);
    for (int i = gone; i < people; i++) {
      var one = chunk.places().get(i);
      told.accept(
          new CommonPart(
              id(i),
              one.situation()
                  .keeping(
                      f -> Changed.IN_FORCE.book().vocabulary().field(f).restriction().isEmpty())
                  .with("detained", false),
              one.pathway()));
    }
  }

  @Override
  public void eachId(Consumer<BookletId> told) {
    for (int i = gone; i < people; i++) {
      told.accept(id(i));
    }
  }

  private static BookletId id(int number) {
    return new BookletId("%08x-0000-4000-8000-00000b00b1e7".formatted(number));
  }
}
