/** The professionals' pages over many booklets: today's work, the list, the search, the agenda. */
@NullMarked
package fr.filrouge.caseload;

import org.jspecify.annotations.NullMarked;
