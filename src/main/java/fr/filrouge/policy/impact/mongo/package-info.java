/** Keeps runs and their parts, frozen caseloads, and what was shown of them. */
@NullMarked
package fr.filrouge.policy.impact.mongo;

import org.jspecify.annotations.NullMarked;
