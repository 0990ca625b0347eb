package fr.filrouge.eligibility.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the pages, where they have some of their own for what the rules name. */
@Component
class Wording {

  private final MessageSource messages;

  Wording(MessageSource messages) {
    this.messages = messages;
  }

  /** The text of this key; {@code null} when the pages have no words of their own for it. */
  @Nullable String find(String key) {
    return messages.getMessage(key, null, null, Locale.FRENCH);
  }

  String get(String key, Object... values) {
    return messages.getMessage(key, values, Locale.FRENCH);
  }

  String find(String key, String otherwise) {
    String text = find(key);
    return text == null ? otherwise : text;
  }
}
