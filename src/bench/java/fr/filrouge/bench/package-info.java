/** Compares the speed of the product with code written by hand and with KIE DMN. */
@NullMarked
package fr.filrouge.bench;

import org.jspecify.annotations.NullMarked;
