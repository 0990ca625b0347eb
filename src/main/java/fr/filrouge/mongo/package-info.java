/** Opens the database: a configured MongoDB, or an embedded server in the process. */
@NullMarked
package fr.filrouge.mongo;

import org.jspecify.annotations.NullMarked;
