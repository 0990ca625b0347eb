/** Versions and drafts of the rules over HTTP. */
@NullMarked
package fr.filrouge.policy.api;

import org.jspecify.annotations.NullMarked;
