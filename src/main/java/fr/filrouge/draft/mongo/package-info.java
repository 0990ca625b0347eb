@NullMarked
package fr.filrouge.draft.mongo;

import org.jspecify.annotations.NullMarked;
