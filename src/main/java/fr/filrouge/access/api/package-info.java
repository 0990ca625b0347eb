/** Lets administrators look after structures and accounts through the API. */
@NullMarked
package fr.filrouge.access.api;

import org.jspecify.annotations.NullMarked;
