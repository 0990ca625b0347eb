/** Keeps in MongoDB what people keep of the lists of booklets. */
@NullMarked
package fr.filrouge.caseload.mongo;

import org.jspecify.annotations.NullMarked;
