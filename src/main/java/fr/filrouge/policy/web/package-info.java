/** The rules in force, for those who look after them. */
@NullMarked
package fr.filrouge.policy.web;

import org.jspecify.annotations.NullMarked;
