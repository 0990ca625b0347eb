/** Decides which measures are open to a person, and says why, until when, and what is missing. */
@NullMarked
package fr.filrouge.eligibility;

import org.jspecify.annotations.NullMarked;
