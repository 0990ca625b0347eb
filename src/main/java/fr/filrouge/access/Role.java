package fr.filrouge.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person comes to do. A role alone opens no booklet: a relation to it is needed too. */
public enum Role {
  BENEFICIARY("Bénéficiaire"),
  REFERENT("Référent de parcours unique"),
  CEP("Conseiller en évolution professionnelle"),
  DISABILITY_REFERENT("Référent handicap"),
  PRISON_LIAISON("Service pénitentiaire (SPIP, RLE)"),
  POLICY_EDITOR("Agent de la Région : rédaction des règles"),
  POLICY_APPROVER("Agent de la Région : approbation des règles"),
  ADMIN("Administrateur");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether they are those of somebody who acts for nobody else. */
  static boolean ofAPersonAlone(Set<Role> roles) {
    return roles.equals(Set.of(BENEFICIARY));
  }

  /** Whether one of them writes or approves the rules. */
  static boolean ofPolicy(Set<Role> roles) {
    return roles.contains(POLICY_EDITOR) || roles.contains(POLICY_APPROVER);
  }

  /** Why these roles cannot be held for that structure, in French; nothing when they can. */
  static Optional<String> fault(Set<Role> roles, Structure.@Nullable Kind kind) {
    if (kind == null && roles.stream().anyMatch(role -> role != BENEFICIARY)) {
      return Optional.of("un professionnel agit pour une structure");
    }
    if (kind != null && ofAPersonAlone(roles)) {
      return Optional.of(
          "le compte d'une personne n'a pas de structure, qui dirait par qui elle est suivie");
    }
    if (kind != Structure.Kind.REGION && ofPolicy(roles)) {
      return Optional.of("seule la Région rédige et approuve les règles");
    }
    return Optional.empty();
  }
}
