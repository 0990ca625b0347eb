/** Follows the steps of a pathway and what people answered to each recommendation. */
@NullMarked
package fr.filrouge.pathway;

import org.jspecify.annotations.NullMarked;
