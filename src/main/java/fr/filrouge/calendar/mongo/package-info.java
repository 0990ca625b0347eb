/** Keeps the secrets of private feeds in MongoDB. */
@NullMarked
package fr.filrouge.calendar.mongo;

import org.jspecify.annotations.NullMarked;
