package fr.filrouge.access;

/** Names a structure for ever. */
public record StructureId(String value) {

  public StructureId {
    if (!AccountId.FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a structure id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
