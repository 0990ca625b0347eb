/** Reads the rule tables and has Drools decide by them; nothing else imports Drools. */
@NullMarked
package fr.filrouge.rules;

import org.jspecify.annotations.NullMarked;
