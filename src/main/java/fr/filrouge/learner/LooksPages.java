package fr.filrouge.learner;

import fr.filrouge.access.Access;
import fr.filrouge.access.Accesses;
import fr.filrouge.access.Structures;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.pathway.CivilDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at the booklet, day by day. */
@Controller
class LooksPages {

  private static final int AT_ONCE = 50;

  private final MyBooklet mine;
  private final Accesses accesses;
  private final Structures structures;

  LooksPages(MyBooklet mine, Accesses accesses, Structures structures) {
    this.mine = mine;
    this.accesses = accesses;
    this.structures = structures;
  }

  /** What one person looked at on one day. */
  record Look(String name, @Nullable String structure, String as, List<String> what) {}

  /** A day, and who looked. */
  record Day(DayInWords day, List<Look> looks) {}

  @GetMapping("/mon-parcours/consultations")
  String looks(@RequestParam(required = false) @Nullable String avant, Model model) {
    BookletView view = mine.get();
    Accesses.Page page = accesses.of(view.booklet().id().value(), AT_ONCE, avant);
    model.addAttribute("days", days(page.items(), view));
    model.addAttribute("earlier", page.next());
    model.addAttribute("latest", avant == null);
    return "learner/looks";
  }

  private List<Day> days(List<Access> all, BookletView view) {
    Map<LocalDate, Map<String, Look>> days = new LinkedHashMap<>();
    for (Access access : all) {
      if (!access.account().equals(view.standing().account().id())) {
        Look look =
            days.computeIfAbsent(CivilDay.of(access.at()), day -> new LinkedHashMap<>())
                .computeIfAbsent(access.account().value() + access.relation(), who -> look(access));
        if (!look.what().contains(access.what())) {
          look.what().add(access.what());
        }
      }
    }
    return days.entrySet().stream()
        .map(
            day ->
                new Day(
                    DayInWords.of(day.getKey(), mine.today()),
                    List.copyOf(day.getValue().values())))
        .toList();
  }

  private Look look(Access access) {
    return new Look(
        access.displayName(),
        access.structure() == null
            ? null
            : structures.find(access.structure()).map(s -> s.name()).orElse(null),
        StringUtils.capitalize(access.relation()),
        new ArrayList<>());
  }
}
