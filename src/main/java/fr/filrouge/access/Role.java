package fr.filrouge.access;

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
}
