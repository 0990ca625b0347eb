/** Stores booklets in MongoDB, one document each. */
@NullMarked
package fr.filrouge.booklet.mongo;

import org.jspecify.annotations.NullMarked;
