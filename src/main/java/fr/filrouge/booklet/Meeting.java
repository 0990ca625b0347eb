package fr.filrouge.booklet;

/**
 * An appointment of a booklet, as one of its professionals sees it.
 *
 * @param mine whether the reader leads the pathway, or has dealt with this appointment last
 * @param maySettle whether the reader may say what became of it
 */
public record Meeting(
    Caseload.Item item, Appointment appointment, boolean mine, boolean maySettle) {

  /** As somebody sees it who may see it. */
  public static Meeting of(Followed.Kept kept, Appointment appointment, Standing standing) {
    boolean leads =
        standing.relation() == Relation.REFERENT || standing.relation() == Relation.STAND_IN;
    return new Meeting(
        Followed.of(kept, standing).item(),
        appointment,
        leads || appointment.by().account().equals(standing.account().id()),
        standing.rights().changes(Section.APPOINTMENTS, appointment.restriction()));
  }
}
