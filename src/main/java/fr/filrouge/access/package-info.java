/** Says who people are, how they sign in, and keeps who looked at whose booklet. */
@NullMarked
package fr.filrouge.access;

import org.jspecify.annotations.NullMarked;
