/** Brings in a list of people from a file: read, matched, looked over, then opened as booklets. */
@NullMarked
package fr.filrouge.caseload.imports;

import org.jspecify.annotations.NullMarked;
