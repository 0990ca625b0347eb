package fr.filrouge.booklet.api;

import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletJson;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.RestrictedSection;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Transfer;
import fr.filrouge.booklet.WhoCanAct;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
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

  private static final int TAG_LETTERS = 12;

  /** What tells the rules whether an answer still stands, and a reader nothing. */
  private static final String OF_THE_RULES_ALONE = "grounds";

  private final RulesInForce rules;
  private final JsonMapper json;

  BookletBody(RulesInForce rules, JsonMapper json) {
    this.rules = rules;
    this.json = json;
  }

  private ObjectNode of(BookletView view) {
    Booklet booklet = view.booklet();
    ObjectNode stored = BookletJson.write(booklet);
    ObjectNode body = json.createObjectNode();
    body.put("id", booklet.id().value());
    body.put("version", view.version().number());
    copy(stored, body, "openedAt", "closing", "identity");
    body.set(
        "situation",
        written(booklet.situation().situation().with("birthDate", booklet.identity().birthDate())));
    rename(stored, "situation", body, "facts");
    copy(stored, body, "needs", "pathway", "contract");
    body.at("/pathway/recommendations")
        .forEach(answered -> ((ObjectNode) answered).remove(OF_THE_RULES_ALONE));
    rename(stored.path("decisions"), "latest", body, "decisions");
    rename(stored.path("decisions"), "opened", body, "newRights");
    rename(stored.path("journal"), "latest", body, "journal");
    copy(stored, body, "skills", "aids", "appointments");
    put(body, "disability", booklet.disability());
    put(body, "detention", booklet.detention());
    people(view, stored.path("people"), body);
    copy(stored, body, "consents");
    return body;
  }

  /** A booklet as it is shown, and its entity tag, quotes included. */
  record Shown(String tag, ObjectNode body) {}

  /** The tag rests on all that is shown, as some of it changes with time alone. */
  Shown show(BookletView view) {
    ObjectNode body = of(view);
    return new Shown('"' + view.version().tag(hash(body)) + '"', body);
  }

  String tag(BookletView view) {
    return show(view).tag();
  }

  private static String hash(ObjectNode body) {
    return DigestUtils.sha256Hex(body.toString()).substring(0, TAG_LETTERS);
  }

  /** A section of a booklet as it is shown; empty when there is nothing in it. */
  ObjectNode section(BookletView view, String name) {
    JsonNode section = of(view).path(name);
    return section.isObject() ? (ObjectNode) section : json.createObjectNode();
  }

  /** One thing of a list of a booklet as it is shown. */
  Optional<ObjectNode> item(BookletView view, String list, ItemId id) {
    return of(view)
        .at(list)
        .valueStream()
        .filter(item -> item.path("id").asString("").equals(id.value()))
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  /** A member of a booklet as it is shown, or the invitation of its person. */
  Optional<ObjectNode> member(BookletView view, AccountId account) {
    ObjectNode body = of(view);
    return Stream.concat(
            body.path("members").valueStream().filter(m -> is(m.path("party"), account)),
            body.path("invitations").valueStream().filter(i -> is(i.path("to"), account)))
        .map(ObjectNode.class::cast)
        .reduce((earlier, later) -> later);
  }

  private static boolean is(JsonNode party, AccountId account) {
    return party.path("account").asString("").equals(account.value());
  }

  ObjectNode part(Object part) {
    return (ObjectNode) BookletJson.writePart(part);
  }

  ObjectNode reference(BookletId id) {
    return json.createObjectNode().put("id", id.value());
  }

  ObjectNode number(int number) {
    return json.createObjectNode().put("number", number);
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

  private ObjectNode written(Situation situation) {
    return rules.take().rules().situations().write(situation);
  }

  /** A restricted section: its facts, as they are sent, and what goes with them. */
  private void put(ObjectNode body, String name, RestrictedSection section) {
    if (!section.isEmpty()) {
      ObjectNode written = written(section.facts().situation());
      ObjectNode stored = (ObjectNode) BookletJson.writePart(section);
      copy(stored, written, "notes", "validUntil", "contactMadeOn");
      rename(stored, "journal", written, "journal");
      body.set(name, written);
    }
  }

  private static void people(BookletView view, JsonNode people, ObjectNode body) {
    rename(people, "beneficiary", body, "beneficiary");
    WhoCanAct who = view.booklet().whoCanAct(view.standing().now());
    who.referent()
        .ifPresent(mandate -> body.set("referent", BookletJson.writePart(mandate.holder())));
    if (view.standing().rights().reads(Section.MEMBERS)) {
      copy((ObjectNode) people, body, "members", "invitations", "joinRequests");
    }
    if (view.standing().rights().reads(Section.REFERENT)) {
      rename(people, "mandates", body, "mandates");
      rename(people, "otherReferentAsked", body, "otherReferentAsked");
      rename(people, "exit", body, "proposedExit");
      List<Transfer> transfers =
          view.booklet().people().transfers().stream().map(t -> t.reading(who.stateOf(t))).toList();
      if (!transfers.isEmpty()) {
        body.set("transfers", BookletJson.writePart(transfers));
      }
    }
  }
}
