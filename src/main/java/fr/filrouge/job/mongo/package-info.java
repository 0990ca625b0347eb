/** Keeps jobs in the database of everything else. */
@NullMarked
package fr.filrouge.job.mongo;

import org.jspecify.annotations.NullMarked;
