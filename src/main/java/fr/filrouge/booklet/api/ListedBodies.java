package fr.filrouge.booklet.api;

import fr.filrouge.access.Access;
import fr.filrouge.api.model.AccessEntry;
import fr.filrouge.api.model.AnsweredStep;
import fr.filrouge.api.model.CaseloadItem;
import fr.filrouge.api.model.HistoryEntry;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.History;
import fr.filrouge.pathway.Recommendation;
import java.time.ZoneOffset;

/** What the lists of booklets, and those of one booklet, hold. */
final class ListedBodies {

  private ListedBodies() {}

  static CaseloadItem item(Caseload.Item item) {
    return new CaseloadItem()
        .id(item.id().value())
        .givenName(item.givenName().value())
        .familyName(item.familyName().value())
        .birthDate(item.birthDate())
        .status(CaseloadItem.StatusEnum.fromValue(item.status().name()))
        .referent(item.referent() == null ? null : item.referent().name())
        .nextDueOn(item.nextDueOn())
        .lastEntryOn(item.lastEntryOn())
        .relation(CaseloadItem.RelationEnum.fromValue(item.relation().name()));
  }

  static AnsweredStep answered(Recommendation recommendation) {
    Recommendation.Answer answer = recommendation.answer();
    return new AnsweredStep()
        .id(recommendation.id().value())
        .code(recommendation.code())
        .actor(recommendation.actor())
        .reason(recommendation.reason().value())
        .measure(recommendation.measure())
        .obstacle(recommendation.obstacle())
        .choice(AnsweredStep.ChoiceEnum.fromValue(answer.choice().name()))
        .name(answer.by().name())
        .at(answer.at().atOffset(ZoneOffset.UTC))
        .until(answer.until());
  }

  static HistoryEntry entry(History.Entry entry) {
    return new HistoryEntry()
        .sequence(entry.sequence())
        .event(entry.event().name())
        .label(entry.event().label())
        .account(entry.by().account().value())
        .name(entry.by().name())
        .at(entry.at().atOffset(ZoneOffset.UTC))
        .fields(entry.fields());
  }

  static AccessEntry access(Access access) {
    return new AccessEntry()
        .account(access.account().value())
        .name(access.displayName())
        .structure(access.structure() == null ? null : access.structure().value())
        .relation(access.relation())
        .what(access.what())
        .at(access.at().atOffset(ZoneOffset.UTC));
  }
}
