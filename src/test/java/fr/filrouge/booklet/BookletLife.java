package fr.filrouge.booklet;

import static fr.filrouge.booklet.Someone.someone;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A booklet to which anything may happen, one move after another, each told by a number. */
public final class BookletLife {

  /** What can happen to a booklet, to its accounts or to its days. */
  public enum Move {
    INVITE,
    INVITE_PERSON,
    ACCEPT_INVITATION,
    ANSWER_INVITATION_WRONGLY,
    REMOVE,
    OFFER,
    OFFER_COVER,
    ACCEPT_OFFER,
    DECLINE_OFFER,
    WITHDRAW_OFFER,
    END_COVER,
    CLOSE,
    REOPEN,
    NAME_REFERENT,
    ASK_TO_JOIN,
    ADMIT,
    CONSENT,
    ACCOUNT_CLOSED_OR_OPENED,
    ROLE_GIVEN_OR_TAKEN,
    DAYS
  }

  /** What ends or empties a life comes seldom, what few may do comes often. */
  private static final List<Move> CHANCES =
      Arrays.stream(Move.values())
          .flatMap(move -> Collections.nCopies(chances(move), move).stream())
          .toList();

  private static final List<Account> CAST =
      List.of(
          Someone.BENEFICIARY,
          someone("benoit", "mission-locale", Role.BENEFICIARY, Role.CEP),
          Someone.REFERENT,
          Someone.OTHER_REFERENT,
          someone("claude", "greta", Role.REFERENT, Role.CEP),
          Someone.COUNSELLOR,
          Someone.OTHER_COUNSELLOR,
          Someone.DISABILITY_REFERENT,
          Someone.PRISON_LIAISON);
  private static final List<Role> CHANGING =
      List.of(Role.BENEFICIARY, Role.REFERENT, Role.CEP, Role.DISABILITY_REFERENT);

  private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
  private final BookletFixture fixture;

  /** Opened by the referent, or by a counsellor. */
  public BookletLife(boolean byReferent) {
    CAST.forEach(account -> accounts.put(account.id(), account));
    fixture = BookletFixture.aBookletOpenedBy(byReferent ? Someone.REFERENT : Someone.COUNSELLOR);
    CAST.forEach(fixture::hold);
  }

  private static int chances(Move move) {
    return switch (move) {
      case DAYS, CLOSE, ASK_TO_JOIN, ROLE_GIVEN_OR_TAKEN, ANSWER_INVITATION_WRONGLY -> 1;
      case ACCEPT_OFFER, OFFER_COVER, END_COVER, REMOVE -> 6;
      default -> 3;
    };
  }

  /** What a number stands for. */
  public static Move move(int number) {
    return CHANCES.get(number % CHANCES.size());
  }

  /** Makes the move of a number, by whoever may first; whether anything changed. */
  public boolean live(int number) {
    Move move = move(number);
    int rest = number / CHANCES.size();
    Account whom = account(rest);
    int size = rest / CAST.size();
    return switch (move) {
      case DAYS -> {
        fixture.later(Duration.ofDays(1 + size % 60));
        yield true;
      }
      case ACCOUNT_CLOSED_OR_OPENED -> holds(whom, whom.closed() ? original(whom) : Set.of());
      case ROLE_GIVEN_OR_TAKEN -> holds(whom, toggled(whom, size));
      default -> change(move, whom, size).filter(c -> attempted(c, size)).isPresent();
    };
  }

  private Account account(int number) {
    return List.copyOf(accounts.values()).get(number % CAST.size());
  }

  private static Set<Role> original(Account account) {
    return CAST.stream()
        .filter(other -> other.id().equals(account.id()))
        .findFirst()
        .orElseThrow()
        .roles();
  }

  private static Set<Role> toggled(Account account, int size) {
    Role role = CHANGING.get(size % CHANGING.size());
    Set<Role> roles = EnumSet.of(role);
    roles.addAll(account.roles());
    if (account.has(role)) {
      roles.remove(role);
    }
    return roles;
  }

  private boolean holds(Account account, Set<Role> roles) {
    Account changed =
        new Account(
            account.id(), account.login(), account.displayName(), roles, account.structure());
    accounts.put(account.id(), changed);
    fixture.hold(changed);
    return true;
  }

  private Optional<Change> change(Move move, Account whom, int size) {
    return switch (move) {
      case INVITE -> Optional.of(inviting(whom, professional(whom)));
      case INVITE_PERSON -> Optional.of(inviting(whom, Role.BENEFICIARY));
      case ACCEPT_INVITATION -> answering(people().invitations(), booklet().identity().birthDate());
      case ANSWER_INVITATION_WRONGLY -> answering(people().invitations(), LocalDate.of(1980, 1, 1));
      case REMOVE -> Optional.of(new RemoveMember(whom.id()));
      case OFFER -> Optional.of(offering(whom, null));
      case OFFER_COVER -> Optional.of(offering(whom, today().plusDays(size % 40)));
      case ACCEPT_OFFER -> latestOffer().map(n -> new SettleTransfer(n, true));
      case DECLINE_OFFER -> latestOffer().map(n -> new SettleTransfer(n, false));
      case WITHDRAW_OFFER -> latestOffer().map(WithdrawTransfer::new);
      case END_COVER -> Optional.of(new EndCover());
      case CLOSE ->
          Optional.of(
              new CloseBooklet(Closing.Reason.ENTERED_TRAINING, FreeText.text("Bilan.", "")));
      case REOPEN -> Optional.of(new ReopenBooklet());
      case NAME_REFERENT -> booklet().whoCanAct(moment()).structure().map(this::naming);
      case ASK_TO_JOIN -> Optional.of(new AskToJoin(ItemId.fresh()));
      case ADMIT ->
          last(people().joinRequests()).map(r -> new AnswerJoinRequest(r.id(), size % 3 != 0));
      case CONSENT -> Optional.of(new GiveConsent(Restriction.DISABILITY, size % 4 != 0, null));
      default -> Optional.empty();
    };
  }

  private InviteMember inviting(Account whom, @Nullable Role as) {
    return new InviteMember(ItemId.fresh(), whom.id(), as, this::open);
  }

  private static @Nullable Role professional(Account whom) {
    return whom.roles().stream().filter(Member.ROLES::contains).sorted().findFirst().orElse(null);
  }

  private static Optional<Change> answering(List<Invitation> invitations, LocalDate birthDate) {
    return last(invitations).map(i -> new AnswerInvitation(i.id(), birthDate));
  }

  private OfferTransfer offering(Account whom, @Nullable LocalDate coverUntil) {
    return new OfferTransfer(ItemId.fresh(), whom.id(), coverUntil, this::open);
  }

  private Optional<Integer> latestOffer() {
    return last(people().transfers()).map(Transfer::number);
  }

  /** The administrator of a structure names somebody there who is always at hand. */
  public NameReferent naming(StructureId structure) {
    Account relief = someone("relief-" + structure.value(), structure.value(), Role.REFERENT);
    return new NameReferent(relief.id(), structure::equals, id -> Optional.of(relief));
  }

  private Optional<Account> open(AccountId id) {
    return Optional.ofNullable(accounts.get(id)).filter(account -> !account.closed());
  }

  private static <T> Optional<T> last(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private boolean attempted(Change change, int from) {
    List<Account> authors = new ArrayList<>(accounts.values());
    authors.removeIf(Account::closed);
    for (int i = 0; i < authors.size(); i++) {
      Booklet before = booklet();
      try {
        fixture.attempt(authors.get((from + i) % authors.size()), change);
      } catch (InvalidInput refused) {
        continue;
      }
      if (booklet() != before) {
        if (change instanceof NameReferent naming) {
          takeIn(naming);
        }
        return true;
      }
    }
    return false;
  }

  /** Whoever was named from elsewhere is one of its people from then on. */
  private void takeIn(NameReferent naming) {
    Account named = naming.accounts().apply(naming.referent()).orElseThrow();
    accounts.put(named.id(), named);
    fixture.hold(named);
  }

  private LocalDate today() {
    return CivilDay.of(now());
  }

  private People people() {
    return booklet().people();
  }

  public Booklet booklet() {
    return fixture.booklet();
  }

  public Instant now() {
    return fixture.now();
  }

  public Moment moment() {
    return fixture.moment();
  }

  /** Everybody who might have to do with it, with the roles they hold now. */
  public Collection<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  /** Another one that has lived the same until now. */
  BookletFixture copy() {
    return fixture.copy();
  }
}
