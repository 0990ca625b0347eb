/** "Mon parcours": the pages of the person whose booklet it is. */
@NullMarked
package fr.filrouge.learner;

import org.jspecify.annotations.NullMarked;
