package fr.filrouge.booklet.web;

import fr.filrouge.access.Role;
import fr.filrouge.booklet.Contract;
import fr.filrouge.booklet.Contract.Signature;
import fr.filrouge.booklet.Contract.Version;
import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.Party;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Verb;
import fr.filrouge.frame.DayInWords;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the contract stands, in one sentence, and who has signed it.
 *
 * @param toSign whether the reader is one of those whose signature is awaited
 */
record ContractState(
    String sentence, boolean written, boolean ended, boolean toSign, List<Signed> signatures) {

  /** Somebody signed, in a capacity. */
  record Signed(String name, String as, DayInWords at) {}

  static ContractState of(Opened opened) {
    Contract contract = opened.booklet().contract();
    Optional<Version> current = contract.current();
    if (current.isEmpty()) {
      return new ContractState("Aucun contrat n’est écrit.", false, false, false, List.of());
    }
    Version version = current.get();
    return new ContractState(
        sentence(version, opened),
        true,
        version.ended() != null,
        toSign(version, opened),
        version.signatures().stream().map(s -> signed(s, opened)).toList());
  }

  private static String sentence(Version version, Opened opened) {
    if (version.ended() != null) {
      return "Le contrat a pris fin "
          + opened.day(version.ended().at()).words()
          + ". Un nouveau texte est à écrire.";
    }
    boolean person = hasSigned(version, opened.booklet().people().beneficiary());
    boolean referent = hasSigned(version, inCharge(opened));
    if (person && referent) {
      return "Le contrat est signé par la personne et par le référent.";
    }
    if (person || referent) {
      return "Il manque la signature " + (person ? "du référent." : "de la personne.");
    }
    return "Le contrat est écrit. La personne et le référent ont à le signer.";
  }

  private static boolean hasSigned(Version version, @Nullable Party party) {
    return party != null
        && version.signatures().stream().anyMatch(s -> s.by().account().equals(party.account()));
  }

  private static @Nullable Party inCharge(Opened opened) {
    return opened
        .booklet()
        .whoCanAct(opened.view().standing().now())
        .inCharge()
        .map(Mandate::holder)
        .orElse(null);
  }

  private static boolean toSign(Version version, Opened opened) {
    return opened.isOpen()
        && opened.rights().allow(Section.CONTRACT, Verb.SIGN)
        && version.ended() == null
        && version.signatures().stream().noneMatch(s -> s.by().account().equals(opened.reader()));
  }

  private static Signed signed(Signature signature, Opened opened) {
    return new Signed(
        signature.by().name(),
        signature.role() == Role.BENEFICIARY ? "la personne" : "le référent",
        opened.day(signature.at()));
  }
}
