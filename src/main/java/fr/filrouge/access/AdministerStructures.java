package fr.filrouge.access;

import fr.filrouge.access.Administered.Done;
import fr.filrouge.access.Administered.Refusal;
import fr.filrouge.access.Administered.Refused;
import fr.filrouge.situation.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds structures and names them: the Region adds them, who administers them renames them. */
@Component
public final class AdministerStructures {

  private final Structures structures;
  private final Accounts accounts;
  private final Administration administration;

  AdministerStructures(Structures structures, Accounts accounts, Administration administration) {
    this.structures = structures;
    this.accounts = accounts;
    this.administration = administration;
  }

  /** All of them for the Region, their own for any other administrator. */
  public Administered<Structures.Page> list(Account by, int limit, @Nullable StructureId after) {
    if (!Administration.isAdministrator(by)) {
      return new Refused<>(Refusal.NOT_AN_ADMINISTRATOR);
    }
    if (administration.isOfTheRegion(by)) {
      return new Done<>(structures.all(limit, after));
    }
    List<Structure> own =
        Optional.ofNullable(by.structure())
            .filter(id -> after == null)
            .flatMap(structures::find)
            .stream()
            .toList();
    return new Done<>(new Structures.Page(own, null));
  }

  public Administered<Structure> read(Account by, StructureId id) {
    if (!Administration.isAdministrator(by)) {
      return new Refused<>(Refusal.NOT_AN_ADMINISTRATOR);
    }
    return structures
        .find(id)
        .filter(found -> id.equals(by.structure()) || administration.isOfTheRegion(by))
        .<Administered<Structure>>map(Done::new)
        .orElseGet(() -> new Refused<>(Refusal.MISSING));
  }

  /**
   * @param id null to have one drawn
   * @throws InvalidInput for a name that is none, and for another Region
   */
  public Administered<Structure> add(
      Account by, @Nullable StructureId id, String name, Structure.Kind kind) {
    if (!administration.isOfTheRegion(by)) {
      return new Refused<>(Refusal.NOT_OF_THE_REGION);
    }
    if (kind == Structure.Kind.REGION) {
      throw new InvalidInput("/kind", "Une autre Région ne s'ajoute pas.");
    }
    Structure added =
        new Structure(
            id == null ? new StructureId(UUID.randomUUID().toString()) : id, name(name), kind);
    return structures.add(added) ? new Done<>(added) : new Refused<>(Refusal.ID_TAKEN);
  }

  /**
   * @param seen whether somebody saw the structure like this
   * @throws InvalidInput for a name that is none
   */
  public Administered<Structure> rename(
      Account by, StructureId id, Predicate<Structure> seen, String name) {
    Administered<Structure> read = read(by, id);
    if (!(read instanceof Done<Structure> found)) {
      return read;
    }
    if (!administration.administers(by, id)) {
      return new Refused<>(Refusal.ADMINISTERED_BY_OTHERS);
    }
    Structure renamed = new Structure(id, name(name), found.what().kind());
    return seen.test(found.what()) && structures.rename(found.what(), renamed.name())
        ? new Done<>(renamed)
        : new Refused<>(Refusal.STALE);
  }

  /** The structures that have an open administrator. */
  public Set<StructureId> administered() {
    return accounts.administered();
  }

  private static String name(String text) {
    return OneLine.of(text)
        .orElseThrow(() -> new InvalidInput("/name", "Ici, " + OneLine.EXPECTED + "."));
  }
}
