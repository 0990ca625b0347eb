package fr.filrouge.learner;

import fr.filrouge.access.Role;
import fr.filrouge.rules.NextStep;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to the person, in one sentence, what the rules recommend. */
@Component
class StepWords {

  static final String SIGN_CONTRACT = "SIGN_CONTRACT";

  private final MessageSource messages;

  StepWords(MessageSource messages) {
    this.messages = messages;
  }

  /** A step that is theirs. */
  Now toTakeOn(NextStep step) {
    return Now.toTakeOn(
        sentence(step) + ".",
        step.reason(),
        new Now.Recommended(step.code(), step.measure(), step.obstacle()));
  }

  /** A step of somebody else. */
  Now awaited(NextStep step) {
    return Now.awaited(step.reason(), StepCard.called(Role.valueOf(step.actor())), null);
  }

  private String sentence(NextStep step) {
    String kind = step.obstacle() == null ? step.code() : step.code() + "." + step.obstacle();
    String known = messages.getMessage("step." + kind, null, step.reason(), Locale.FRENCH);
    return known == null ? step.reason() : known;
  }
}
