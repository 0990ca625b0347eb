@NullMarked
package fr.filrouge.draft.web;

import org.jspecify.annotations.NullMarked;
