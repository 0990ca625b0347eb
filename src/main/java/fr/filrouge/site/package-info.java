/**
 * Frames what people see: headers that protect every answer, errors in French, the API's
 * documentation.
 */
@NullMarked
package fr.filrouge.site;

import org.jspecify.annotations.NullMarked;
