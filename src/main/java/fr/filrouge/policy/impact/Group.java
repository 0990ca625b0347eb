package fr.filrouge.policy.impact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a breakdown: everybody, a department or a public. There are no others, and the two are
 * never crossed.
 */
public record Group(@Nullable Department department, @Nullable Public among) {

  public static final Group ALL = new Group(null, null);

  private static final List<Group> DEPARTMENTS =
      Arrays.stream(Department.values()).map(one -> new Group(one, null)).toList();
  private static final List<Group> PUBLICS =
      Arrays.stream(Public.values()).map(one -> new Group(null, one)).toList();

  /** The two breakdowns of everybody. */
  static List<List<Group>> breakdowns() {
    return List.of(DEPARTMENTS, PUBLICS);
  }

  /** Everybody first, then departments, then publics. */
  public static List<Group> all() {
    return Stream.of(List.of(ALL), DEPARTMENTS, PUBLICS).flatMap(List::stream).toList();
  }

  List<Department> departments() {
    return department == null ? List.of(Department.values()) : List.of(department);
  }

  List<Public> publics() {
    return among == null ? List.of(Public.values()) : List.of(among);
  }

  boolean takes(Counted one) {
    return departments().contains(one.department()) && publics().contains(one.among());
  }

  /** As programs name it. */
  public String name() {
    if (department != null) {
      return department.name();
    }
    return among == null ? "ALL" : among.name();
  }

  /** The group of this name. */
  public static Group named(String name) {
    return all().stream().filter(group -> group.name().equals(name)).findFirst().orElseThrow();
  }

  public String label() {
    if (department != null) {
      return department.label();
    }
    return among == null ? "toutes les personnes" : among.label();
  }
}
