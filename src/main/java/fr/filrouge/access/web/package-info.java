/** Signs people in, guards every request, and tells faults without telling internals. */
@NullMarked
package fr.filrouge.access.web;

import org.jspecify.annotations.NullMarked;
