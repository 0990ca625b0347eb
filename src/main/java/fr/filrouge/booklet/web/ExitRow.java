package fr.filrouge.booklet.web;

import fr.filrouge.booklet.ProposedExit;
import fr.filrouge.frame.DayInWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of the follow-up that the person is asked about.
 *
 * @param answer what they said; none yet
 */
record ExitRow(
    String id,
    String reason,
    @Nullable String words,
    String by,
    DayInWords at,
    @Nullable String answer,
    @Nullable DayInWords answeredOn) {

  static @Nullable ExitRow of(Opened opened) {
    return Optional.ofNullable(opened.booklet().people().exit())
        .map(exit -> of(exit, opened))
        .orElse(null);
  }

  private static ExitRow of(ProposedExit exit, Opened opened) {
    ProposedExit.Answer answer = exit.answer();
    return new ExitRow(
        exit.id().value(),
        exit.reason().label(),
        exit.words() == null ? null : exit.words().value(),
        exit.by().name(),
        opened.day(exit.at()),
        answer == null ? null : answer.accepted() ? "La personne dit oui" : "La personne dit non",
        answer == null ? null : opened.day(answer.at()));
  }
}
