/** Tells people what waits for them, as each of them wishes, and nothing that they may not know. */
@NullMarked
package fr.filrouge.notice;

import org.jspecify.annotations.NullMarked;
