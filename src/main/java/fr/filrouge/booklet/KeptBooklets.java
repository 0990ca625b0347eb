package fr.filrouge.booklet;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Booklets as they are kept, whoever may see them: for what the application does in nobody's name.
 * Nothing read here is shown to anybody but by their {@link Standing}.
 */
public interface KeptBooklets {

  Optional<Booklet> find(BookletId id);

  /** Goes through those that were changed at this instant or later. */
  void changedSince(Instant instant, Consumer<Booklet> each);

  /** Goes through those whose pathway goes on. */
  void open(Consumer<Booklet> each);
}
