package fr.filrouge.eligibility.web;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Vocabulary;

/** What the vocabulary says is sensitive: asked late, with the reason, and never insisted on. */
record SensitiveSubjects(Vocabulary vocabulary) {

  boolean cover(Field field) {
    return vocabulary.subjects().stream()
        .anyMatch(subject -> subject.sensitive() && subject.code().equals(field.subject()));
  }

  /** Whether a "no" to this question closes a sensitive subject. */
  boolean beginWith(Field field) {
    return field.type() == FieldType.BOOLEAN
        && cover(field)
        && vocabulary.fields().stream().anyMatch(other -> field.code().equals(other.askedIf()));
  }
}
