package fr.filrouge.calendar;

import java.net.URI;
import java.time.Instant;

/**
 * An appointment as a calendar tells it to whoever looks over one's shoulder: when, and the page
 * that says the rest to who may read it.
 *
 * @param id names the appointment for ever
 * @param changedAt the later one of two states of it replaces the other
 * @param page address of the page where it is
 */
public record CalendarEvent(
    String id, Instant startsAt, Instant changedAt, boolean cancelled, URI page) {}
