package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Fictitious people, one for each way of having to do with a booklet. */
public final class Someone {

  public static final Account BENEFICIARY = someone("beatrice", null, Role.BENEFICIARY);
  public static final Account REFERENT = someone("rene", "greta", Role.REFERENT);
  public static final Account OTHER_REFERENT = someone("romane", "afpa", Role.REFERENT);
  public static final Account THIRD_REFERENT = someone("rachid", "cnam", Role.REFERENT);
  public static final Account COUNSELLOR = someone("cedric", "mission-locale", Role.CEP);
  public static final Account OTHER_COUNSELLOR = someone("clara", "cap-emploi", Role.CEP);
  public static final Account DISABILITY_REFERENT =
      someone("helene", "rhf", Role.DISABILITY_REFERENT);
  public static final Account PRISON_LIAISON = someone("paul", "spip", Role.PRISON_LIAISON);
  public static final Account ADMIN = someone("adele", "region", Role.ADMIN);

  public static final List<Account> ALL =
      List.of(
          BENEFICIARY,
          REFERENT,
          OTHER_REFERENT,
          THIRD_REFERENT,
          COUNSELLOR,
          OTHER_COUNSELLOR,
          DISABILITY_REFERENT,
          PRISON_LIAISON,
          ADMIN);

  private Someone() {}

  public static Account someone(String id, String structure, Role... roles) {
    return new Account(
        new AccountId(id),
        id,
        id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1),
        Set.copyOf(Arrays.asList(roles)),
        structure == null ? null : new StructureId(structure));
  }
}
