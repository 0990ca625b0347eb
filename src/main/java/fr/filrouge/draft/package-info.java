/** Keeps what somebody is still writing, for them alone. */
@NullMarked
package fr.filrouge.draft;

import org.jspecify.annotations.NullMarked;
