/** Asks people a few plain questions and shows what is open to them; keeps nothing. */
@NullMarked
package fr.filrouge.eligibility.web;

import org.jspecify.annotations.NullMarked;
