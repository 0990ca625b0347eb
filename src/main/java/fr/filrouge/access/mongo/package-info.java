/** Keeps accounts, structures and the trace of who looked in MongoDB. */
@NullMarked
package fr.filrouge.access.mongo;

import org.jspecify.annotations.NullMarked;
