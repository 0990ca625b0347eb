package fr.filrouge.policy.impact.api;

import fr.filrouge.api.model.ImpactFigure;
import fr.filrouge.api.model.ImpactFigures;
import fr.filrouge.api.model.ImpactGroup;
import fr.filrouge.api.model.ImpactMeasure;
import fr.filrouge.api.model.ImpactPopulation;
import fr.filrouge.api.model.ImpactView;
import fr.filrouge.policy.impact.Displayed;
import fr.filrouge.policy.impact.Figure;
import fr.filrouge.policy.impact.Group;
import fr.filrouge.policy.impact.ImpactWords;
import fr.filrouge.policy.impact.Move;
import fr.filrouge.policy.impact.Run;
import fr.filrouge.policy.impact.Subject;

/** A run as programs see it: only what is shown of it. */
final class ImpactBody {

  private ImpactBody() {}

  static ImpactView of(Run run, int done, Subject subject) {
    return new ImpactView()
        .id(run.id().value())
        .state(ImpactView.StateEnum.fromValue(run.state().name()))
        .population(ImpactPopulation.fromValue(run.question().population().name()))
        .before(run.question().before())
        .after(run.question().after())
        .asOf(run.question().asOf())
        .snapshot(run.question().snapshot())
        .build(run.question().build())
        .parts(run.parts())
        .done(done)
        .figures(run.shown() == null ? null : figures(subject, run.shown()));
  }

  private static ImpactFigures figures(Subject subject, Displayed shown) {
    return new ImpactFigures()
        .sentence(ImpactWords.sentence(subject, shown))
        .people(figure(shown.people()))
        .gaining(figure(shown.whole().gaining()))
        .losing(figure(shown.whole().losing()))
        .both(figure(shown.whole().both()))
        .stepping(figure(shown.whole().stepping()))
        .measures(shown.measures().stream().map(ImpactBody::measure).toList())
        .withheld(shown.withheld());
  }

  private static ImpactMeasure measure(Displayed.Line line) {
    return new ImpactMeasure()
        .measure(line.code())
        .label(line.label())
        .touched(ImpactMeasure.TouchedEnum.fromValue(line.touch().name()))
        .groups(Group.all().stream().map(group -> group(line, group)).toList());
  }

  private static ImpactGroup group(Displayed.Line line, Group group) {
    return new ImpactGroup()
        .group(group.name())
        .label(group.label())
        .gain(figure(line.of(Move.GAIN, group)))
        .loss(figure(line.of(Move.LOSS, group)))
        .toSettle(figure(line.of(Move.TO_SETTLE, group)))
        .settled(figure(line.of(Move.SETTLED, group)))
        .step(figure(line.of(Move.STEP, group)));
  }

  private static ImpactFigure figure(Figure figure) {
    boolean numbered = figure.kind() == Figure.Kind.NUMBER || figure.kind() == Figure.Kind.BAND;
    return new ImpactFigure()
        .kind(ImpactFigure.KindEnum.fromValue(figure.kind().name()))
        .number(numbered ? figure.number() : null)
        .upTo(figure.upTo())
        .about(figure.about())
        .words(figure.words());
  }
}
