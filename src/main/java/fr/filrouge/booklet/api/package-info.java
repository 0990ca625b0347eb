/** Gives programs and screens the booklets, as far as each account may see and change them. */
@NullMarked
package fr.filrouge.booklet.api;

import org.jspecify.annotations.NullMarked;
