/** A booklet on paper: what its reader sees, as an accessible PDF. */
@NullMarked
package fr.filrouge.booklet.paper;

import org.jspecify.annotations.NullMarked;
