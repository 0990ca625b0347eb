/**
 * Checks a version of the rules: its scenarios, what they show of it, what its tables leave open.
 */
@NullMarked
package fr.filrouge.policy;

import org.jspecify.annotations.NullMarked;
