/** Walks the pages in a real browser, as people do. */
@NullMarked
package fr.filrouge.browser;

import org.jspecify.annotations.NullMarked;
