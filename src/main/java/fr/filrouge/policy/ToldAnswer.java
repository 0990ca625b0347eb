package fr.filrouge.policy;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Notice;
import fr.filrouge.situation.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer in few letters.
 *
 * @param outcomes of each measure one letter, in the order of the catalogue
 * @param rest names rights, dates, missing facts, notices and steps
 */
record ToldAnswer(String outcomes, String rest) {

  private static final int SHORT = 16;

  static ToldAnswer of(AssessSituation assess, Case one) {
    Assessment answer = assess.assess(one.asOf(), one.situation(), one.pathway());
    return new ToldAnswer(
        answer.decisions().stream().map(ToldAnswer::letter).collect(Collectors.joining()),
        shortHash(rest(answer)));
  }

  private static String letter(Decision decision) {
    return switch (decision.outcome()) {
      case ELIGIBLE -> "O";
      case NOT_ELIGIBLE -> "N";
      case UNDETERMINED -> "?";
      case NOT_AVAILABLE -> "-";
    };
  }

  private static String rest(Assessment answer) {
    StringBuilder all = new StringBuilder();
    for (Decision decision : answer.decisions()) {
      all.append(decision.measure().code())
          .append(' ')
          .append(decision.openUntil())
          .append(' ')
          .append(decision.opensOn())
          .append(' ')
          .append(decision.entitlements().minHalfDaysPerWeek())
          .append(' ')
          .append(decision.entitlements().paid())
          .append(' ')
          .append(decision.entitlements().priorityAccess())
          .append(' ')
          .append(decision.entitlements().variant())
          .append(' ')
          .append(decision.missing().stream().map(Field::code).sorted().toList())
          .append('\n');
    }
    for (NextStep step : answer.nextSteps()) {
      all.append(step.code())
          .append(' ')
          .append(step.actor())
          .append(' ')
          .append(step.measure())
          .append(' ')
          .append(step.obstacle())
          .append('\n');
    }
    return all.append(answer.notices().stream().map(Notice::name).toList()).toString();
  }

  private static String shortHash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, SHORT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What another answer to the same question says otherwise, in French. */
  List<String> differences(ToldAnswer now) {
    List<String> differences = new ArrayList<>();
    if (!outcomes.equals(now.outcomes)) {
      differences.add("réponses « " + outcomes + " », maintenant « " + now.outcomes + " »");
    } else if (!rest.equals(now.rest)) {
      differences.add("autres droits, dates, faits manquants, réserves ou étapes");
    }
    return differences;
  }

  String text() {
    return outcomes + "\t" + rest;
  }
}
