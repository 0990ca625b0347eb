package fr.filrouge.booklet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.filrouge.access.Account;
import fr.filrouge.pathway.Pathway;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shared booklet of one pathway, at one version. It is changed by a {@link Change}, that notes
 * what it does in the history.
 *
 * @param closing why and how the pathway ended, once it has
 * @param situation facts that anyone of the booklet may see; restricted ones are in {@code
 *     disability} and {@code detention}, the date of birth in {@code identity}
 */
@JsonIgnoreProperties(value = "version", allowGetters = true)
public record Booklet(
    BookletId id,
    Instant openedAt,
    @Nullable Closing closing,
    Identity identity,
    Facts situation,
    Needs needs,
    Decisions decisions,
    Pathway pathway,
    Contract contract,
    Journal journal,
    List<Skill> skills,
    List<Aid> aids,
    List<Appointment> appointments,
    RestrictedSection disability,
    RestrictedSection detention,
    People people,
    List<Consent> consents,
    History history) {

  public Booklet {
    situation = situation == null ? Facts.NONE : situation;
    needs = needs == null ? Needs.NONE : needs;
    decisions = decisions == null ? Decisions.NONE : decisions;
    pathway = pathway == null ? Pathway.EMPTY : pathway;
    contract = contract == null ? Contract.NONE : contract;
    journal = journal == null ? Journal.EMPTY : journal;
    skills = skills == null ? List.of() : List.copyOf(skills);
    aids = aids == null ? List.of() : List.copyOf(aids);
    appointments = appointments == null ? List.of() : List.copyOf(appointments);
    disability = disability == null ? RestrictedSection.EMPTY : disability;
    detention = detention == null ? RestrictedSection.EMPTY : detention;
    people = people == null ? People.NOBODY : people;
    consents = consents == null ? List.of() : List.copyOf(consents);
    history = history == null ? History.EMPTY : history;
  }

  /** The number of entries of its history. */
  @JsonProperty
  public long version() {
    return history.count();
  }

  public Standing standingOf(Account account, Moment now) {
    return Standing.of(account, people, closing, consents, now);
  }

  /** Who can act on it now. */
  public WhoCanAct whoCanAct(Moment now) {
    return new WhoCanAct(people, closing, now);
  }

  /** As somebody sees it at an instant; none when it does not exist for them. */
  public Optional<BookletView> seenBy(Account reader, Moment now) {
    Standing standing = standingOf(reader, now);
    return standing.rights().any() ? Optional.of(BookletView.of(this, standing)) : Optional.empty();
  }

  /** The same booklet, with other parts of its lists at hand. */
  public Booklet holding(Decisions decisions, Journal journal, History history) {
    return new Booklet(
        id,
        openedAt,
        closing,
        identity,
        situation,
        needs,
        decisions,
        pathway,
        contract,
        journal,
        skills,
        aids,
        appointments,
        disability,
        detention,
        people,
        consents,
        history);
  }

  public RestrictedSection restricted(Restriction restriction) {
    return switch (restriction) {
      case DISABILITY -> disability;
      case DETENTION -> detention;
    };
  }

  Optional<Consent> consent(Restriction section) {
    return consents.stream().filter(c -> c.section() == section).findFirst();
  }
}
