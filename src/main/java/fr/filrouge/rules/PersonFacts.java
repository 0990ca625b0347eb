package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;

/** Makes the facts of the type {@code Person} that the generated rules declare. */
final class PersonFacts {

  private final List<DerivedFact> derivedFacts;
  private final RuleBook book;
  private final Class<?> type;
  private final MethodHandle constructor;
  private final MethodHandle findings;
  private final MethodHandle asOfDay;

  /** Setters of plain fields and derived facts, by code. */
  private final Map<String, MethodHandle> values = new HashMap<>();

  /** Setters of the flags of a set field, by code of the field, then by code of the set. */
  private final Map<String, Map<String, MethodHandle>> flags = new HashMap<>();

  private final List<MethodHandle> numbers;
  private final Map<TimeSince, MethodHandle> times = new HashMap<>();

  PersonFacts(RuleBook book, KieBase kieBase) {
    this.book = book;
    this.derivedFacts = List.copyOf(book.derivedFacts().values());
    FactType declared = kieBase.getFactType(DrlWriter.PACKAGE, "Person");
    type = declared.getFactClass();
    try {
      constructor =
          MethodHandles.publicLookup()
              .findConstructor(type, MethodType.methodType(void.class))
              .asType(MethodType.methodType(Object.class));
      findings = setter("findings");
      asOfDay = setter("asOfDay");
      for (TimeSince time : TimeSince.in(book)) {
        times.put(time, setter(time.property()));
      }
      for (Field field : fields()) {
        if (field.type().isSet()) {
          Map<String, MethodHandle> ofField = new LinkedHashMap<>();
          for (Field.Code code : field.codes()) {
            ofField.put(code.code(), setter(DrlWriter.property(field.code(), code.code())));
          }
          flags.put(field.code(), ofField);
        } else {
          values.put(field.code(), setter(DrlWriter.property(field.code())));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the declared type cannot be used", e);
    }
    numbers =
        fields().stream()
            .filter(field -> field.type().isNumeric())
            .map(field -> setterOf(field.code()))
            .toList();
  }

  private List<Field> fields() {
    return Stream.concat(
            book.vocabulary().fields().stream(), derivedFacts.stream().map(DerivedFact::field))
        .toList();
  }

  private MethodHandle setter(String property) throws ReflectiveOperationException {
    String name = "set" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)) {
        return MethodHandles.publicLookup()
            .unreflect(method)
            .asType(MethodType.methodType(void.class, Object.class, Object.class));
      }
    }
    throw new NoSuchMethodException(name);
  }

  Object fact(Case one, Findings found) {
    try {
      Object person = constructor.invokeExact();
      set(findings, person, found);
      set(asOfDay, person, one.asOf().toEpochDay());
      for (MethodHandle number : numbers) {
        set(number, person, DrlWriter.NO_NUMBER);
      }
      for (Map.Entry<String, Object> known : one.situation().values().entrySet()) {
        if (known.getValue() instanceof Set<?> codes) {
          setFlags(person, known.getKey(), codes);
        } else {
          set(setterOf(known.getKey()), person, known.getValue());
        }
      }
      setTimes(person, one);
      setDerived(person, one);
      return person;
    } catch (Throwable e) {
      throw new IllegalStateException("the fact of a person cannot be made", e);
    }
  }

  private void setFlags(Object person, String field, Set<?> codes) throws Throwable {
    for (Map.Entry<String, MethodHandle> flag : flags.getOrDefault(field, Map.of()).entrySet()) {
      set(flag.getValue(), person, codes.contains(flag.getKey()));
    }
  }

  private void setTimes(Object person, Case one) throws Throwable {
    for (Map.Entry<TimeSince, MethodHandle> time : times.entrySet()) {
      LocalDate date = one.situation().date(time.getKey().field());
      if (date != null) {
        set(time.getValue(), person, time.getKey().compared(date, one.asOf()));
      }
    }
  }

  private void setDerived(Object person, Case one) throws Throwable {
    Known known = new Known(book, one.situation(), one.asOf(), measure -> Kleene.UNKNOWN);
    for (DerivedFact fact : derivedFacts) {
      Object value = known.value(fact.field());
      if (value != null) {
        set(setterOf(fact.field().code()), person, value);
      }
    }
  }

  private MethodHandle setterOf(String field) {
    @Nullable MethodHandle setter = values.get(field);
    if (setter == null) {
      throw new IllegalArgumentException(field);
    }
    return setter;
  }

  private static void set(MethodHandle setter, Object person, Object value) throws Throwable {
    setter.invokeExact(person, value instanceof Boolean flag ? DrlWriter.flag(flag) : value);
  }
}
