/** Shows the home page, help, the sources and the documentation of the API. */
@NullMarked
package fr.filrouge.site;

import org.jspecify.annotations.NullMarked;
