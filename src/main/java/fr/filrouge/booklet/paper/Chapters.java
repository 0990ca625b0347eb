package fr.filrouge.booklet.paper;

import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Contract;
import fr.filrouge.booklet.Fact;
import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.RestrictedSection;
import fr.filrouge.booklet.Section;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.Step;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Puts a booklet into chapters, in the order of the screen; only what its reader sees is there. */
final class Chapters {

  private final BookletView view;
  private final Booklet booklet;
  private final RuleBook book;

  Chapters(BookletView view, RuleBook book) {
    this.view = view;
    this.booklet = view.booklet();
    this.book = book;
  }

  List<Chapter> all() {
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(steps());
    chapters.add(facts("situation", "Situation", booklet.situation().all()));
    chapters.add(needs());
    chapters.add(contract());
    chapters.add(appointments());
    chapters.add(journal());
    chapters.add(skills());
    chapters.add(aids());
    chapters.add(team());
    for (Restriction restriction : Restriction.values()) {
      if (view.standing().rights().reads(Section.of(restriction))) {
        chapters.add(restricted(restriction));
      }
    }
    return chapters;
  }

  private Chapter steps() {
    return Chapter.ofRows(
        "etapes",
        "Étapes",
        List.of("Étape", "Qui agit", "État", "Pour le", "Terminée le"),
        booklet.pathway().steps().stream().map(Chapters::step).toList(),
        "Aucune étape.");
  }

  private static List<String> step(Step step) {
    return List.of(
        step.goal().title().value(),
        step.goal().actor().label(),
        StringUtils.capitalize(step.progress().status().label()),
        day(step.goal().dueOn()),
        day(step.progress().endedOn()));
  }

  private Chapter facts(String id, String title, List<Fact> facts) {
    return Chapter.ofRows(
        id,
        title,
        List.of("Ce qui est su", "Réponse", "Par", "Le"),
        facts.stream().map(this::fact).toList(),
        "Rien n'est noté.");
  }

  private List<String> fact(Fact fact) {
    Field field = book.vocabulary().field(fact.field());
    return List.of(
        StringUtils.capitalize(field.label()),
        Sentences.actual(field, fact.value()),
        fact.by().name() + " (" + fact.basis().label() + ")",
        day(fact.at()));
  }

  private Chapter needs() {
    return Chapter.ofRows(
        "besoins",
        "Besoins",
        List.of("Thème", "Ce qui a été noté", "Par", "Le"),
        booklet.needs().notes().stream()
            .map(
                note ->
                    List.of(
                        StringUtils.capitalize(note.theme().label()),
                        note.text().value() + (note.settled() ? " (réglé)" : ""),
                        note.by().name(),
                        day(note.at())))
            .toList(),
        "Aucun besoin n'est noté.");
  }

  private Chapter contract() {
    return Chapter.ofLines(
        "contrat",
        "Contrat",
        booklet.contract().current().map(Chapters::contract).orElse(List.of()),
        "Aucun contrat n'est écrit.");
  }

  private static List<String> contract(Contract.Version version) {
    Stream<String> signatures =
        version.signatures().stream()
            .map(s -> "Signé par " + s.by().name() + ", le " + day(s.at()) + ".");
    Stream<String> ended =
        version.ended() == null
            ? Stream.empty()
            : Stream.of("Arrêté par %s.".formatted(version.ended().by().name()));
    return Stream.of(version.text().value().lines().filter(l -> !l.isBlank()), signatures, ended)
        .flatMap(lines -> lines)
        .toList();
  }

  private Chapter appointments() {
    return Chapter.ofRows(
        "rendez-vous",
        "Rendez-vous",
        List.of("Jour", "Heure", "Sujet", "Avec", "Ce qu'il en est"),
        booklet.appointments().stream()
            .map(
                a ->
                    List.of(
                        day(a.startsAt()),
                        DayInWords.time(a.startsAt()),
                        a.subject().value(),
                        a.by().name(),
                        StringUtils.capitalize(a.status().label())))
            .toList(),
        "Aucun rendez-vous.");
  }

  private Chapter journal() {
    return Chapter.ofRows(
        "journal",
        "Journal",
        List.of("Le", "Par", "Texte"),
        booklet.journal().latest().stream()
            .map(e -> List.of(day(e.at()), e.by().name(), e.text().value()))
            .toList(),
        "Rien n'a été écrit.");
  }

  private Chapter skills() {
    return Chapter.ofRows(
        "competences",
        "Compétences et attestations",
        List.of("Nature", "Intitulé", "Obtenue le"),
        booklet.skills().stream()
            .map(
                skill ->
                    List.of(
                        StringUtils.capitalize(skill.kind().label()),
                        skill.title().value(),
                        day(skill.obtainedOn())))
            .toList(),
        "Aucune compétence n'est notée.");
  }

  private Chapter aids() {
    return Chapter.ofRows(
        "aides",
        "Aides",
        List.of("Aide", "État", "Demandée le", "Décidée le"),
        booklet.aids().stream()
            .map(
                aid ->
                    List.of(
                        aid.title().value(),
                        StringUtils.capitalize(aid.status().label()),
                        day(aid.requestedOn()),
                        day(aid.decidedOn())))
            .toList(),
        "Aucune aide n'est demandée.");
  }

  private Chapter team() {
    Stream<String> referent =
        booklet.whoCanAct(view.standing().now()).referent().stream()
            .map(Mandate::holder)
            .map(holder -> "Référent de parcours : " + holder.name());
    Stream<String> members =
        booklet.people().members().stream()
            .filter(member -> !member.as().isEmpty())
            .map(
                member ->
                    member.as().stream()
                            .sorted()
                            .map(role -> role.label())
                            .collect(Collectors.joining(", "))
                        + " : "
                        + member.party().name());
    return Chapter.ofLines(
        "equipe", "Équipe", Stream.concat(referent, members).toList(), "Personne pour le moment.");
  }

  private Chapter restricted(Restriction restriction) {
    RestrictedSection section = booklet.restricted(restriction);
    String id = restriction == Restriction.DISABILITY ? "handicap" : "detention";
    String name = restriction == Restriction.DISABILITY ? "handicap" : "détention";
    Chapter facts = facts(id, "Partie réservée : " + name, section.facts().all());
    List<String> lines = new ArrayList<>();
    if (section.notes() != null) {
      lines.addAll(section.notes().value().lines().filter(line -> !line.isBlank()).toList());
    }
    if (section.validUntil() != null) {
      lines.add("Valable jusqu'au " + Sentences.day(section.validUntil()) + ".");
    }
    section
        .journal()
        .forEach(e -> lines.add(day(e.at()) + ", " + e.by().name() + " : " + e.text().value()));
    return new Chapter(
        facts.id(), facts.title(), lines, facts.columns(), facts.rows(), facts.none());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : Sentences.day(day);
  }

  private static String day(Instant at) {
    return Sentences.day(CivilDay.of(at));
  }
}
