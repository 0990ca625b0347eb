/** What can be known about a person and their pathway, and "unknown". */
@NullMarked
package fr.filrouge.situation;

import org.jspecify.annotations.NullMarked;
