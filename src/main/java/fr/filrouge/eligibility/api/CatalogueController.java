package fr.filrouge.eligibility.api;

import fr.filrouge.api.CatalogueApi;
import fr.filrouge.api.model.MeasureList;
import fr.filrouge.api.model.MeasureView;
import fr.filrouge.api.model.RouteView;
import fr.filrouge.api.model.VocabularyCode;
import fr.filrouge.api.model.VocabularyField;
import fr.filrouge.api.model.VocabularyView;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Restriction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CatalogueController implements CatalogueApi {

  private final RulesInForce rules;
  private final Clock clock;

  CatalogueController(RulesInForce rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<VocabularyView> vocabulary() {
    RuleVersion version = rules.take().rules();
    return ResponseEntity.ok()
        .header(AssessmentBody.RULE_VERSION, "" + version.number())
        .body(
            new VocabularyView()
                .fields(
                    version.book().vocabulary().fields().stream()
                        .map(CatalogueController::field)
                        .toList()));
  }

  private static VocabularyField field(Field field) {
    return new VocabularyField()
        .code(field.code())
        .label(field.label())
        .type(VocabularyField.TypeEnum.fromValue(field.type().code()))
        .question(field.question())
        .help(field.help())
        .restricted(
            field
                .restriction()
                .map(Restriction::name)
                .map(VocabularyField.RestrictedEnum::fromValue)
                .orElse(null))
        .changeable(field.changeable())
        .codes(
            field.codes().stream()
                .map(
                    code ->
                        new VocabularyCode()
                            .code(code.code())
                            .label(code.label())
                            .description(code.description()))
                .toList());
  }

  @Override
  public ResponseEntity<MeasureList> measures(@Nullable LocalDate asOf) {
    LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
    RuleVersion version = rules.take().rulesOn(day);
    return ResponseEntity.ok()
        .header(AssessmentBody.RULE_VERSION, "" + version.number())
        .body(
            new MeasureList()
                .asOf(day)
                .ruleVersion(version.number())
                .ruleHash(version.hash())
                .measures(
                    version.book().measures().stream()
                        .map(measure -> measure(version.book(), measure, day))
                        .toList()));
  }

  private static MeasureView measure(RuleBook book, Measure measure, LocalDate asOf) {
    List<Route> routes = book.routes(measure.code());
    return new MeasureView()
        .measure(measure.code())
        .label(measure.label())
        .family(measure.family())
        .description(measure.description())
        .prescriber(measure.prescriber())
        .provider(measure.provider())
        .source(measure.source())
        .note(measure.note())
        .available(routes.stream().anyMatch(route -> route.inForce(asOf)))
        .routes(routes.stream().map(route -> route(route, asOf)).toList());
  }

  private static RouteView route(Route route, LocalDate asOf) {
    return new RouteView()
        .id(route.id())
        .label(route.label())
        .inForce(route.inForce(asOf))
        .validFrom(route.validity().from())
        .validTo(route.validity().to())
        .source(route.source())
        .interpretation(route.interpretation())
        .criteria(
            route.inForce(asOf)
                ? route.criteria(asOf).stream().map(Criterion::expected).toList()
                : List.of());
  }
}
