/** Shows who would gain and who would lose by a draft. */
@NullMarked
package fr.filrouge.policy.impact.web;

import org.jspecify.annotations.NullMarked;
