/** What every page stands in: who is signed in, where they may go, and what was just done. */
@NullMarked
package fr.filrouge.frame;

import org.jspecify.annotations.NullMarked;
