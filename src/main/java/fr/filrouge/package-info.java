/** Fil rouge: tells jobseekers what is open to them, why, and what to do next. */
@NullMarked
package fr.filrouge;

import org.jspecify.annotations.NullMarked;
