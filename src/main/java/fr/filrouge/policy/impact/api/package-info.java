/** The impact of drafts for programs. */
@NullMarked
package fr.filrouge.policy.impact.api;

import org.jspecify.annotations.NullMarked;
