/** The pages on which people choose what they are told, and read what they were. */
@NullMarked
package fr.filrouge.notice.web;

import org.jspecify.annotations.NullMarked;
