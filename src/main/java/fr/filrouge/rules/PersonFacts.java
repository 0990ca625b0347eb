package fr.filrouge.rules;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;

/** Makes the facts of the type {@code Person} that the generated rules declare. */
final class PersonFacts {

  private final MethodHandle constructor;
  private final Map<String, MethodHandle> setters = new HashMap<>();
  private final RuleBook book;
  private final List<String> numbers;

  PersonFacts(RuleBook book, KieBase kieBase) {
    this.book = book;
    this.numbers =
        Stream.concat(
                book.vocabulary().fields().stream(),
                book.derivedFacts().values().stream().map(DerivedFact::field))
            .filter(field -> field.type().isNumeric())
            .map(field -> DrlWriter.property(field.code()))
            .toList();
    FactType type = kieBase.getFactType(DrlWriter.PACKAGE, "Person");
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      constructor =
          lookup
              .findConstructor(type.getFactClass(), MethodType.methodType(void.class))
              .asType(MethodType.methodType(Object.class));
      for (Method method : type.getFactClass().getMethods()) {
        if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
          setters.put(
              method.getName().substring(3),
              lookup
                  .unreflect(method)
                  .asType(MethodType.methodType(void.class, Object.class, Object.class)));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the declared type cannot be used", e);
    }
  }

  Object fact(Case one, Findings findings) {
    try {
      Object person = constructor.invokeExact();
      set(person, "findings", findings);
      set(person, "asOf", one.asOf());
      set(person, "asOfDay", one.asOf().toEpochDay());
      for (String number : numbers) {
        set(person, number, DrlWriter.NO_NUMBER);
      }
      for (Map.Entry<String, Object> known : one.situation().values().entrySet()) {
        if (known.getValue() instanceof Set<?> codes) {
          setCodes(person, known.getKey(), codes);
        } else {
          set(person, DrlWriter.property(known.getKey()), known.getValue());
        }
      }
      setDerived(person, one);
      return person;
    } catch (Throwable e) {
      throw new IllegalStateException("the fact of a person cannot be made", e);
    }
  }

  private void setCodes(Object person, String field, Set<?> codes) throws Throwable {
    for (var code : book.vocabulary().field(field).codes()) {
      set(person, DrlWriter.property(field, code.code()), codes.contains(code.code()));
    }
  }

  private void setDerived(Object person, Case one) throws Throwable {
    Known known = new Known(book, one.situation(), one.asOf(), measure -> Kleene.UNKNOWN);
    for (DerivedFact fact : book.derivedFacts().values()) {
      Object value = known.value(fact.field());
      if (value != null) {
        set(person, DrlWriter.property(fact.field().code()), value);
      }
    }
  }

  private void set(Object person, String property, Object value) throws Throwable {
    MethodHandle setter =
        setters.get(Character.toUpperCase(property.charAt(0)) + property.substring(1));
    if (setter == null) {
      throw new IllegalArgumentException(property);
    }
    setter.invokeExact(person, value instanceof Boolean flag ? DrlWriter.flag(flag) : value);
  }
}
