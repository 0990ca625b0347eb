/** Fills a try-out with plainly fictitious people. */
@NullMarked
package fr.filrouge.demo;

import org.jspecify.annotations.NullMarked;
