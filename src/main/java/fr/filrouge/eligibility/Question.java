package fr.filrouge.eligibility;

import fr.filrouge.situation.Field;
import java.util.List;

/**
 * A fact worth asking.
 *
 * @param settles codes of the undetermined measures that depend on it; empty when it would only
 *     make an entitlement or a variant precise
 */
public record Question(Field field, List<String> settles) {}
