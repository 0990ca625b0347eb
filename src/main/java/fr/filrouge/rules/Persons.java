package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;

/** Makes the facts of the type {@code Person} that the generated rules declare. */
final class Persons {

  private record Slot(Property property, FactField field) {}

  private final FactType type;
  private final FactField conclusions;
  private final FactField asOf;
  private final List<Slot> slots = new ArrayList<>();

  Persons(KieBase kieBase, List<Property> properties) {
    this.type = kieBase.getFactType(DrlWriter.PACKAGE, "Person");
    this.conclusions = type.getField("conclusions");
    this.asOf = type.getField("asOf");
    properties.forEach(property -> slots.add(new Slot(property, type.getField(property.name()))));
  }

  Object fact(Conclusions written) {
    Object person = instance();
    conclusions.set(person, written);
    asOf.set(person, Constraints.number(written.asOf()));
    for (Slot slot : slots) {
      Object value = slot.property().value().apply(written.known());
      if (value != null) {
        slot.field().set(person, value);
      }
    }
    return person;
  }

  private Object instance() {
    try {
      return type.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the declared type cannot be used", e);
    }
  }
}
