package fr.filrouge.access;

import fr.filrouge.access.Administered.Done;
import fr.filrouge.access.Administered.Refusal;
import fr.filrouge.access.Administered.Refused;
import fr.filrouge.situation.InvalidInput;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens accounts, changes their roles and closes them, effective at once. */
@Component
public final class AdministerAccounts {

  private static final int ATTEMPTS = 20;

  private final Accounts accounts;
  private final Administration administration;
  private final Persons persons;
  private final SignIn signIn;
  private final Clock clock;

  AdministerAccounts(
      Accounts accounts,
      Administration administration,
      Persons persons,
      SignIn signIn,
      Clock clock) {
    this.accounts = accounts;
    this.administration = administration;
    this.persons = persons;
    this.signIn = signIn;
    this.clock = clock;
  }

  /** What an account is to be; what is null stays, or has its default. */
  public record Wish(
      @Nullable AccountId id,
      @Nullable String login,
      @Nullable String displayName,
      @Nullable Set<Role> roles,
      @Nullable StructureId structure) {}

  /** The accounts that somebody administers, of one structure or of all. */
  public Administered<Accounts.Page> list(
      Account by, @Nullable StructureId structure, int limit, @Nullable AccountId after) {
    if (!Administration.isAdministrator(by)) {
      return new Refused<>(Refusal.NOT_AN_ADMINISTRATOR);
    }
    if (structure == null) {
      return new Done<>(administration.accounts(by, limit, after));
    }
    return administration.administers(by, structure)
        ? new Done<>(accounts.of(structure, limit, after))
        : new Refused<>(Refusal.MISSING);
  }

  public Administered<KeptAccount> read(Account by, AccountId id) {
    if (!Administration.isAdministrator(by)) {
      return new Refused<>(Refusal.NOT_AN_ADMINISTRATOR);
    }
    return accounts
        .kept(id)
        .filter(kept -> administration.administers(by, kept.account().structure()))
        .<Administered<KeptAccount>>map(Done::new)
        .orElseGet(() -> new Refused<>(Refusal.MISSING));
  }

  /**
   * @throws InvalidInput for a login, name, role or structure that the account cannot have
   */
  public Administered<KeptAccount> open(Account by, Wish wish) {
    if (!Administration.isAdministrator(by)) {
      return new Refused<>(Refusal.NOT_AN_ADMINISTRATOR);
    }
    AccountId id = wish.id() == null ? new AccountId(UUID.randomUUID().toString()) : wish.id();
    Account blank = new Account(id, "", "", Set.of(), structure(by, wish));
    KeptAccount opened = KeptAccount.opened(granted(blank, wish), by, clock.instant());
    return outcome(accounts.add(opened), opened);
  }

  private @Nullable StructureId structure(Account by, Wish wish) {
    if (wish.structure() == null && wish.roles() != null && Role.ofAPersonAlone(wish.roles())) {
      if (!administration.administers(by, null)) {
        throw new InvalidInput(
            "/roles", "Le compte d'une personne est ouvert par un administrateur de la Région.");
      }
      return null;
    }
    StructureId structure = wish.structure() == null ? by.structure() : wish.structure();
    if (!administration.administers(by, structure) || administration.kind(structure) == null) {
      throw new InvalidInput("/structure", "Une structure que vous administrez est attendue.");
    }
    return structure;
  }

  /**
   * @param seen whether somebody saw this version of the account
   * @throws InvalidInput for a login, name or role that the account cannot have
   */
  public Administered<KeptAccount> change(Account by, AccountId id, LongPredicate seen, Wish wish) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Administered<KeptAccount> read = read(by, id);
      if (!(read instanceof Done<KeptAccount> found)) {
        return read;
      }
      KeptAccount kept = found.what();
      if (!seen.test(kept.version())) {
        return new Refused<>(Refusal.STALE);
      }
      Optional<Administered<KeptAccount>> changed =
          changed(kept, granted(kept.account(), wish), by);
      if (changed.isPresent()) {
        return changed.get();
      }
    }
    return new Refused<>(Refusal.STALE);
  }

  /** Nothing when somebody else changed the account meanwhile. */
  private Optional<Administered<KeptAccount>> changed(KeptAccount kept, Account after, Account by) {
    if (after.equals(kept.account())) {
      return Optional.of(new Done<>(kept));
    }
    if (!kept.takes(after)) {
      return Optional.of(new Refused<>(Refusal.TOO_MANY_CHANGES));
    }
    if (kept.losingAdministrator(after)
        .filter(structure -> !accounts.holdAnotherAdministrator(structure, after.id()))
        .isPresent()) {
      return Optional.of(new Refused<>(Refusal.LAST_ADMINISTRATOR));
    }
    KeptAccount changed = kept.with(after, by, clock.instant());
    Accounts.Write write = accounts.replace(changed);
    return write == Accounts.Write.STALE ? Optional.empty() : Optional.of(outcome(write, changed));
  }

  private static Administered<KeptAccount> outcome(Accounts.Write write, KeptAccount written) {
    return switch (write) {
      case DONE -> new Done<>(written);
      case STALE -> new Refused<>(Refusal.STALE);
      case ID_TAKEN -> new Refused<>(Refusal.ID_TAKEN);
      case LOGIN_TAKEN -> new Refused<>(Refusal.LOGIN_TAKEN);
    };
  }

  private Account granted(Account account, Wish wish) {
    String login = wish.login() == null ? account.login() : login(wish.login());
    String name = wish.displayName() == null ? account.displayName() : name(wish.displayName());
    Set<Role> roles = wish.roles() == null ? account.roles() : wish.roles();
    if (!roles.equals(account.roles())) {
      Role.fault(roles, administration.kind(account.structure()))
          .ifPresent(
              fault -> {
                throw new InvalidInput("/roles", "Rôle impossible ici : " + fault + ".");
              });
    }
    Account granted = new Account(account.id(), login, name, roles, account.structure());
    if (Role.ofPolicy(roles)
        && !(Role.ofPolicy(account.roles()) && login.equals(account.login()))) {
      refuseSecondAccount(granted);
    }
    return granted;
  }

  /** Who writes rules and who approves them are two persons, and not two accounts of one. */
  private void refuseSecondAccount(Account granted) {
    accounts.findAll(persons.accountsOf(granted)).stream()
        .filter(other -> !other.id().equals(granted.id()))
        .filter(other -> Role.ofPolicy(other.roles()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new InvalidInput(
                  "/roles",
                  "Cette personne rédige ou approuve déjà les règles sous un autre compte (« "
                      + other.displayName()
                      + " ») : un seul compte par personne.");
            });
  }

  private String login(String text) {
    return Login.of(text, signIn)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "/login",
                    "Une adresse électronique est attendue, ou sub: suivi du sujet que donne le"
                        + " fournisseur d'identité."));
  }

  private static String name(String text) {
    return OneLine.of(text)
        .orElseThrow(() -> new InvalidInput("/displayName", "Ici, " + OneLine.EXPECTED + "."));
  }
}
