/** Tells programs what is wrong with what they sent, as problems of RFC 9457 in French. */
@NullMarked
package fr.filrouge.problem;

import org.jspecify.annotations.NullMarked;
