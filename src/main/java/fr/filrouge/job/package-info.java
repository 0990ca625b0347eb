/**
 * Work that outlives a request: a job is a public method of a bean, named when it is enqueued with
 * {@code JobScheduler}, or marked {@code Recurring}. It may be run again after a crash, so that
 * doing it twice must be the same as once.
 */
@NullMarked
package fr.filrouge.job;

import org.jspecify.annotations.NullMarked;
