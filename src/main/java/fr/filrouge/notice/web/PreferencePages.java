package fr.filrouge.notice.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.notice.Kind;
import fr.filrouge.notice.MailAddress;
import fr.filrouge.notice.Pace;
import fr.filrouge.notice.Post;
import fr.filrouge.notice.Preferences;
import fr.filrouge.notice.PreferencesOfPeople;
import fr.filrouge.situation.InvalidInput;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people choose what they are told, when, and at which address. */
@Controller
class PreferencePages {

  private static final String PAGE = "/preferences";
  private static final String ADDRESS = "adresse";

  private final PreferencesOfPeople preferences;
  private final CurrentAccount current;
  private final boolean leaves;

  PreferencePages(
      PreferencesOfPeople preferences, CurrentAccount current, ObjectProvider<Post> post) {
    this.preferences = preferences;
    this.current = current;
    this.leaves = post.getIfAvailable() != null;
  }

  /** One kind of notice, and what is chosen for it. */
  record Row(Kind kind, String field, String chosen) {

    /** Whether it may be chosen. */
    public boolean offers(Pace pace) {
      return kind.paces().contains(pace);
    }
  }

  @GetMapping(PAGE)
  String preferences(Model model) {
    Account account = current.get();
    Preferences wished = preferences.of(account.id());
    Map<String, String> chosen = new HashMap<>();
    for (Kind kind : Kind.values()) {
      chosen.put(kind.name(), wished.paceOf(kind).name());
    }
    MailAddress address = wished.address();
    chosen.put(ADDRESS, address == null ? "" : address.value());
    return page(account, Form.with(chosen), model);
  }

  private String page(Account account, Form form, Model model) {
    model.addAttribute(
        "rows",
        Kind.of(account).stream()
            .map(kind -> new Row(kind, kind.name(), form.value(kind.name())))
            .toList());
    model.addAttribute("paces", List.of(Pace.values()));
    model.addAttribute("leaves", leaves);
    model.addAttribute(
        "signsInWith",
        Preferences.NONE_CHOSEN.addressOf(account).map(MailAddress::value).orElse(null));
    model.addAttribute("form", form);
    return "notice/preferences";
  }

  @PostMapping(PAGE)
  String choose(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
    Account account = current.get();
    try {
      MailAddress address = MailAddress.typed(typed.getOrDefault(ADDRESS, "")).orElse(null);
      preferences.keep(account.id(), new Preferences(chosen(account, typed), address));
    } catch (InvalidInput input) {
      return page(account, Form.refused(typed, input), model);
    }
    Said.done(next, "C’est enregistré.");
    return "redirect:" + PAGE;
  }

  /** What was not sent, or cannot be, stays as it was. */
  private Map<Kind, Pace> chosen(Account account, Map<String, String> typed) {
    Map<Kind, Pace> chosen = new EnumMap<>(Kind.class);
    chosen.putAll(preferences.of(account.id()).chosen());
    for (Kind kind : Kind.of(account)) {
      kind.paces().stream()
          .filter(pace -> pace.name().equals(typed.get(kind.name())))
          .forEach(pace -> chosen.put(kind, pace));
    }
    return chosen;
  }
}
