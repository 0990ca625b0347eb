/** The administrator's pages: accounts, structures, booklets on which nobody can act. */
@NullMarked
package fr.filrouge.administration;

import org.jspecify.annotations.NullMarked;
