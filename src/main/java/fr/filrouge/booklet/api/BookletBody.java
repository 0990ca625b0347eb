package fr.filrouge.booklet.api;

import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletJson;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.RestrictedSection;
import fr.filrouge.booklet.Section;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.pathway.ItemId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a booklet as one reader sees it. Made from the view alone, so that what is hidden is
 * absent in the same way as what is empty.
 */
@Component
class BookletBody {

  private final RulesInForce rules;
  private final JsonMapper json;

  BookletBody(RulesInForce rules, JsonMapper json) {
    this.rules = rules;
    this.json = json;
  }

  ObjectNode of(BookletView view) {
    Booklet booklet = view.booklet();
    ObjectNode stored = BookletJson.write(booklet);
    ObjectNode body = json.createObjectNode();
    body.put("id", booklet.id().value());
    body.put("version", view.version().number());
    copy(stored, body, "openedAt", "closing", "identity");
    body.set("situation", rules.take().rules().situations().write(booklet.situation().situation()));
    rename(stored, "situation", body, "facts");
    copy(stored, body, "needs", "decisions", "pathway", "contract");
    body.set("journal", stored.path("journal").path("latest"));
    copy(stored, body, "skills", "aids", "appointments");
    put(body, "disability", booklet.disability());
    put(body, "detention", booklet.detention());
    people(view, stored.path("people"), body);
    copy(stored, body, "consents");
    if (body.path("journal").isMissingNode()) {
      body.remove("journal");
    }
    return body;
  }

  ObjectNode item(ItemId id) {
    return json.createObjectNode().put("id", id.value());
  }

  private static void copy(ObjectNode from, ObjectNode to, String... sections) {
    for (String section : sections) {
      rename(from, section, to, section);
    }
  }

  private static void rename(JsonNode from, String section, ObjectNode to, String name) {
    JsonNode value = from.get(section);
    if (value != null && !(value.isContainer() && value.isEmpty())) {
      to.set(name, value);
    }
  }

  /** A restricted section: its facts, as they are sent, and what goes with them. */
  private void put(ObjectNode body, String name, RestrictedSection section) {
    if (!section.isEmpty()) {
      ObjectNode written = rules.take().rules().situations().write(section.facts().situation());
      ObjectNode stored = (ObjectNode) BookletJson.writePart(section);
      copy(stored, written, "notes", "validUntil", "contactMadeOn");
      body.set(name, written);
    }
  }

  private static void people(BookletView view, JsonNode people, ObjectNode body) {
    rename(people, "beneficiary", body, "beneficiary");
    view.booklet()
        .people()
        .referentAt(view.standing().at())
        .ifPresent(mandate -> body.set("referent", BookletJson.writePart(mandate.holder())));
    if (view.standing().rights().reads(Section.MEMBERS)) {
      rename(people, "members", body, "members");
    }
    if (view.standing().rights().reads(Section.REFERENT)) {
      rename(people, "mandates", body, "mandates");
      rename(people, "transfers", body, "transfers");
    }
  }
}
