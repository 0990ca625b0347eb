package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.FreeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What the beneficiary and the referent agreed on. A change of text is a new version, that both
 * have to sign again; a version that nobody signed leaves no copy.
 */
public record Contract(List<Version> versions) {

  public static final Contract NONE = new Contract(List.of());

  /**
   * One text of the contract.
   *
   * @param contentHash SHA-256 of the text, in hexadecimal: what a signature is about
   */
  public record Version(
      int number,
      FreeText text,
      String contentHash,
      Author by,
      Instant at,
      List<Signature> signatures,
      @Nullable Ending ended) {

    public Version {
      signatures = signatures == null ? List.of() : List.copyOf(signatures);
    }

    /** Whether they have signed this very text in that role. */
    public boolean signedBy(AccountId account, Role role) {
      return signatures.stream()
          .filter(s -> s.role() == role && s.contentHash().equals(contentHash))
          .anyMatch(s -> s.by().account().equals(account));
    }
  }

  /** Somebody signed, as beneficiary or as referent, the content that has this hash. */
  public record Signature(Author by, Role role, Instant at, String contentHash) {}

  /** One of the two ended the contract. */
  public record Ending(Author by, Instant at, @Nullable FreeText why) {}

  public Contract {
    versions = versions == null ? List.of() : List.copyOf(versions);
  }

  public Optional<Version> current() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** Whether these two have signed the current content, and nobody has ended it. */
  public boolean isSignedBy(Party person, Party referent) {
    return current()
        .filter(version -> version.ended() == null)
        .filter(version -> version.signedBy(person.account(), Role.BENEFICIARY))
        .filter(version -> version.signedBy(referent.account(), Role.REFERENT))
        .isPresent();
  }

  Contract rewritten(FreeText text, Author by, Instant at) {
    int number = current().map(version -> version.number() + 1).orElse(1);
    List<Version> all = new ArrayList<>(versions);
    all.removeIf(version -> version.signatures().isEmpty());
    all.add(new Version(number, text, hash(text), by, at, List.of(), null));
    return new Contract(all);
  }

  Contract signed(Signature signature) {
    return current()
        .map(
            version -> {
              List<Signature> signatures = new ArrayList<>(version.signatures());
              signatures.add(signature);
              return replacing(version, signatures, version.ended());
            })
        .orElse(this);
  }

  Contract ended(Ending ending) {
    return current().map(version -> replacing(version, version.signatures(), ending)).orElse(this);
  }

  private Contract replacing(Version version, List<Signature> signatures, @Nullable Ending ending) {
    List<Version> all = new ArrayList<>(versions);
    all.set(
        all.size() - 1,
        new Version(
            version.number(),
            version.text(),
            version.contentHash(),
            version.by(),
            version.at(),
            signatures,
            ending));
    return new Contract(all);
  }

  static String hash(FreeText text) {
    return DigestUtils.sha256Hex(text.value());
  }
}
