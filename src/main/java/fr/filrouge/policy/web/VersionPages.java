package fr.filrouge.policy.web;

import fr.filrouge.access.Role;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.policy.Consequences;
import fr.filrouge.policy.Differences;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.InForceEverywhere;
import fr.filrouge.policy.InWords;
import fr.filrouge.policy.PublishDraft;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.Versions;
import fr.filrouge.rules.RuleFiles;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The published versions: who, when, why, and what each changed. */
@Controller
class VersionPages {

  private static final String ALL = "/regles/versions";

  private final WorkbenchDesk desk;
  private final Versions versions;
  private final PublishDraft publish;
  private final InForceEverywhere everywhere;
  private final Consequences consequences;

  VersionPages(
      WorkbenchDesk desk,
      Versions versions,
      PublishDraft publish,
      InForceEverywhere everywhere,
      Consequences consequences) {
    this.desk = desk;
    this.versions = versions;
    this.publish = publish;
    this.everywhere = everywhere;
    this.consequences = consequences;
  }

  /** A version in the list. */
  record Line(
      int number,
      String state,
      String from,
      String publishedAt,
      String authors,
      String approver,
      String reason,
      String deliberation,
      boolean restorable) {}

  @GetMapping(ALL)
  String all(Model model) {
    boolean edits = desk.officer().has(Role.POLICY_EDITOR);
    RuleHead head = versions.head();
    List<Line> lines = new ArrayList<>();
    head.versions().forEach(version -> lines.add(line(head, version, edits)));
    Collections.reverse(lines);
    model.addAttribute("versions", lines);
    return "policy/versions";
  }

  private Line line(RuleHead head, RuleHead.Published version, boolean edits) {
    return new Line(
        version.number(),
        switch (head.state(version, versions.today())) {
          case SCHEDULED -> "approuvée, à venir";
          case IN_FORCE -> "en vigueur";
          case REPLACED -> "remplacée";
        },
        version.from() == null ? "depuis le début" : DayInWords.date(version.from()),
        DayInWords.date(version.publishedAt().atZone(ZoneId.of("Europe/Paris")).toLocalDate()),
        version.authors().isEmpty() ? "livrée avec le logiciel" : desk.names(version.authors()),
        version.approver() == null ? "" : desk.names(Set.of(version.approver())),
        version.reason(),
        version.deliberation(),
        edits && version.number() != head.last().number());
  }

  @GetMapping(ALL + "/{number}")
  String one(@PathVariable int number, Model model) {
    boolean edits = desk.officer().has(Role.POLICY_EDITOR);
    RuleHead head = versions.head();
    RuleHead.Published version = head.find(number).orElseThrow(WorkbenchDesk::missing);
    RuleFiles after = versions.files(number);
    RuleFiles before = number == 1 ? after : versions.files(number - 1);
    model.addAttribute("version", line(head, version, edits));
    if (number == head.last().number()) {
      model.addAttribute("reach", everywhere.reach());
    }
    model.addAttribute(
        "changes", new InWords(before, after).tell(Differences.between(before, after)));
    model.addAttribute("consequences", consequences.of(version));
    return "policy/version";
  }

  @PostMapping(ALL + "/{number}/retour")
  String restore(@PathVariable int number, RedirectAttributes next) {
    if (versions.head().find(number).isEmpty()) {
      throw WorkbenchDesk.missing();
    }
    List<Draft> begun = new ArrayList<>();
    boolean done =
        WorkbenchDesk.did(
            next,
            "Le retour à la version "
                + number
                + " est préparé. Vérifiez la date, puis remettez-le.",
            () -> {
              begun.add(publish.restore(desk.officer(), number));
              return begun;
            });
    return "redirect:" + (done ? "/regles/brouillons/" + begun.get(0).id() : ALL);
  }
}
