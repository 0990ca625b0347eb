/** Appointments as the calendars of phones and desks take them: neutral, and kept up to date. */
@NullMarked
package fr.filrouge.calendar;

import org.jspecify.annotations.NullMarked;
