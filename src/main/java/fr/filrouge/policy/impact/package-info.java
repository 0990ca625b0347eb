/** Says who would gain and who would lose if a draft of the rules came into force. */
@NullMarked
package fr.filrouge.policy.impact;

import org.jspecify.annotations.NullMarked;
