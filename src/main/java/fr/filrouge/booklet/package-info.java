/**
 * Keeps one booklet for each pathway: who may see and do what in it, and everything that was done.
 */
@NullMarked
package fr.filrouge.booklet;

import org.jspecify.annotations.NullMarked;
