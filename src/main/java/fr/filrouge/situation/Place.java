package fr.filrouge.situation;

/**
 * Where a value stands in a body. Only what is wrong needs its JSON pointer, which is written when
 * asked for by {@link #toString()}.
 *
 * @param parent the pointer, or the place, of what holds it
 * @param name of the property, or the number of the item
 */
record Place(Object parent, Object name) {

  @Override
  public String toString() {
    return SituationJson.pointer(parent.toString(), name.toString());
  }
}
