/** Keeps drafts and versions of the rules. */
@NullMarked
package fr.filrouge.policy.mongo;

import org.jspecify.annotations.NullMarked;
