/** Answers programs: assessments one by one and in streams, the vocabulary and the measures. */
@NullMarked
package fr.filrouge.eligibility.api;

import org.jspecify.annotations.NullMarked;
