/** Keeps imports, and which headings people have matched. */
@NullMarked
package fr.filrouge.caseload.imports.mongo;

import org.jspecify.annotations.NullMarked;
