/** Reads and writes the files of spreadsheets, as text: no formula of theirs is ever run. */
@NullMarked
package fr.filrouge.spreadsheet;

import org.jspecify.annotations.NullMarked;
