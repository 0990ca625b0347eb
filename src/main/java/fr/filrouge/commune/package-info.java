/** Finds communes of Normandie by name or postcode. */
@NullMarked
package fr.filrouge.commune;

import org.jspecify.annotations.NullMarked;
