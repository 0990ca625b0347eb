package fr.filrouge.booklet.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every operation on a booklet that {@code api/openapi.yaml} describes, with a body it takes. */
record Operation(String name, String method, String template, String body) {

  private static final String HASH = "0".repeat(64);
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry(
              "correctIdentity",
              "{\"givenName\": \"Alix\", \"familyName\": \"Fictif\", \"birthDate\": \"1999-05-02\"}"),
          Map.entry("changeSituation", "{\"seekingEmployment\": true}"),
          Map.entry("keepDecisions", "{}"),
          Map.entry(
              "answerRecommendation", "{\"code\": \"ASSESS_OBSTACLES\", \"choice\": \"ACCEPTED\"}"),
          Map.entry("addStep", "{\"title\": \"Visite\"}"),
          Map.entry("changeStep", "{\"status\": \"DONE\"}"),
          Map.entry("writeJournal", "{\"text\": \"Entretien\"}"),
          Map.entry("writeContract", "{\"text\": \"Nous convenons.\"}"),
          Map.entry("signContract", "{\"contentHash\": \"" + HASH + "\"}"),
          Map.entry("endContract", "{}"),
          Map.entry(
              "makeAppointment",
              "{\"startsAt\": \"2026-12-01T09:30:00Z\", \"subject\": \"Point\"}"),
          Map.entry("settleAppointment", "{\"status\": \"HONOURED\"}"),
          Map.entry("requestAid", "{\"title\": \"Aide\"}"),
          Map.entry("settleAid", "{\"status\": \"GRANTED\"}"),
          Map.entry("recordSkill", "{\"kind\": \"SKILL\", \"title\": \"Lire\"}"),
          Map.entry("noteNeed", "{\"theme\": \"MOBILITY\", \"text\": \"Permis\"}"),
          Map.entry("changeNeed", "{\"theme\": \"MOBILITY\", \"text\": \"Permis\"}"),
          Map.entry("completeCheck", "{}"),
          Map.entry("keepDisability", "{\"boeth\": true}"),
          Map.entry("keepDetention", "{\"detained\": true}"),
          Map.entry("giveConsent", "{\"granted\": true}"),
          Map.entry("inviteMember", "{\"account\": \"cep\"}"),
          Map.entry("removeMember", ""),
          Map.entry("offerTransfer", "{\"to\": \"referent\"}"),
          Map.entry("acceptTransfer", ""),
          Map.entry("refuseTransfer", ""),
          Map.entry("endCover", ""),
          Map.entry("closeBooklet", "{\"reason\": \"PERSONAL\", \"review\": \"Pause\"}"),
          Map.entry("reopenBooklet", ""),
          Map.entry("proposeExit", "{\"reason\": \"LASTING_JOB\"}"),
          Map.entry("withdrawExit", ""),
          Map.entry("acceptExit", "{}"),
          Map.entry("refuseExit", "{}"),
          Map.entry("takeBackAnswer", ""),
          Map.entry("askForAnotherReferent", ""),
          Map.entry("withdrawTransfer", ""),
          Map.entry("acceptJoinRequest", ""),
          Map.entry("refuseJoinRequest", ""));

  private static final Set<String> WITHOUT_IF_MATCH =
      Set.of(
          "removeMember",
          "endCover",
          "withdrawTransfer",
          "withdrawExit",
          "takeBackAnswer",
          "askForAnotherReferent");

  static List<Operation> onOneBooklet() {
    JsonNode paths =
        YAMLMapper.builder().build().readTree(Path.of("api/openapi.yaml").toFile()).path("paths");
    List<Operation> operations = new ArrayList<>();
    for (var path : paths.properties()) {
      if (path.getKey().startsWith("/api/v1/booklets/{id}")) {
        for (var operation : path.getValue().properties()) {
          if (operation.getValue().has("operationId")) {
            operations.add(
                of(
                    operation.getValue().path("operationId").stringValue(),
                    operation.getKey(),
                    path.getKey()));
          }
        }
      }
    }
    return operations;
  }

  private static Operation of(String name, String method, String path) {
    String body =
        method.equals("get")
            ? ""
            : name.startsWith("mask") ? "{\"reason\": \"Trop intime\"}" : BODIES.get(name);
    if (body == null) {
      throw new IllegalStateException("say here which body " + name + " takes");
    }
    return new Operation(name, method.toUpperCase(java.util.Locale.ROOT), path, body);
  }

  boolean adds() {
    return method.equals("POST");
  }

  /** Changes something on the version that was seen. */
  boolean changes() {
    return !adds() && !method.equals("GET") && !WITHOUT_IF_MATCH.contains(name);
  }

  /** Ends or withdraws something, which waits for nobody. */
  boolean givesLess() {
    return WITHOUT_IF_MATCH.contains(name);
  }

  String path(String booklet) {
    return template
        .replace("{id}", booklet)
        .replace("{requestId}", "11111111-2222-3333-4444-555555555555")
        .replace("{itemId}", "11111111-2222-3333-4444-555555555555")
        .replace("{check}", "OBSTACLES")
        .replace("{section}", "DISABILITY")
        .replace("{account}", "cep")
        .replace("{number}", "1");
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
