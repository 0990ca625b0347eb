/** Keeps what is told, to whom, and how each person wishes to be told. */
@NullMarked
package fr.filrouge.notice.mongo;

import org.jspecify.annotations.NullMarked;
