/** Booklets on pages: what every page about one goes through, and the pages of professionals. */
@NullMarked
package fr.filrouge.booklet.web;

import org.jspecify.annotations.NullMarked;
