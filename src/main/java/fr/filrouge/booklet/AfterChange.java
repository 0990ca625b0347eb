package fr.filrouge.booklet;

/**
 * Hears of each change once it is stored, whoever made it and by whatever way. The change stands
 * whatever comes of hearing of it.
 */
@FunctionalInterface
public interface AfterChange {

  /**
   * @param booklet as it now stands; the latest entry of its history tells of the change
   */
  void stored(Booklet booklet);
}
