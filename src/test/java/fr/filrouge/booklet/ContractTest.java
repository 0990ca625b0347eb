package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContractTest {

  private static final FreeText TEXT = FreeText.document("Nous convenons de ceci.", "");
  private static final FreeText OTHER_TEXT = FreeText.document("Nous convenons de cela.", "");

  @Test
  @DisplayName("the contract is signed once the beneficiary and the referent have signed its text")
  void signedByBoth() {
    BookletFixture booklet = aBooklet().with(REFERENT, new WriteContract(TEXT));
    assertThat(isSigned(booklet)).isFalse();

    booklet.with(BENEFICIARY, sign(TEXT));
    assertThat(isSigned(booklet)).isFalse();

    booklet.with(REFERENT, sign(TEXT));
    assertThat(isSigned(booklet)).isTrue();
    assertThat(booklet.seenBy(COUNSELLOR).pathwayState().contractSigned()).isTrue();
  }

  @Test
  @DisplayName("each signature says who signed what, when, and as whom")
  void signature() {
    BookletFixture booklet =
        aBooklet().with(REFERENT, new WriteContract(TEXT)).with(BENEFICIARY, sign(TEXT));

    Contract.Signature signature =
        booklet.booklet().contract().current().orElseThrow().signatures().get(0);

    assertThat(signature.by().account()).isEqualTo(BENEFICIARY.id());
    assertThat(signature.role()).isEqualTo(Role.BENEFICIARY);
    assertThat(signature.at()).isEqualTo(booklet.now());
    assertThat(signature.contentHash())
        .isEqualTo("f4573f6a125a23b34d30fe13360eb48a2377153493ebc3febd30e13e2737fdbd");
  }

  @Test
  @DisplayName("another text asks both to sign again; the signed one is kept")
  void rewritten() {
    BookletFixture booklet =
        aBooklet()
            .with(REFERENT, new WriteContract(TEXT))
            .with(BENEFICIARY, sign(TEXT))
            .with(REFERENT, sign(TEXT))
            .with(REFERENT, new WriteContract(OTHER_TEXT));

    assertThat(isSigned(booklet)).isFalse();
    assertThat(booklet.booklet().contract().versions()).hasSize(2);
    assertThat(booklet.attempt(BENEFICIARY, sign(TEXT)))
        .isEqualTo(new Outcome.Refused(Refusal.CONTRACT_CHANGED));
  }

  @Test
  @DisplayName("the same text written again changes nothing, and nothing is noted")
  void sameText() {
    BookletFixture booklet = aBooklet().with(REFERENT, new WriteContract(TEXT));
    Booklet before = booklet.booklet();

    booklet.with(REFERENT, new WriteContract(TEXT));

    assertThat(booklet.booklet()).isEqualTo(before);
  }

  @Test
  @DisplayName("either side can end the contract; a counsellor neither signs nor ends it")
  void ended() {
    BookletFixture booklet =
        aBooklet()
            .with(REFERENT, new WriteContract(TEXT))
            .with(BENEFICIARY, sign(TEXT))
            .with(REFERENT, sign(TEXT));

    assertThat(booklet.attempt(COUNSELLOR, new EndContract(null)))
        .isInstanceOf(Outcome.Forbidden.class);
    assertThat(booklet.attempt(COUNSELLOR, sign(TEXT))).isInstanceOf(Outcome.Forbidden.class);
    booklet.with(BENEFICIARY, new EndContract(null));

    assertThat(isSigned(booklet)).isFalse();
    assertThat(booklet.attempt(REFERENT, sign(TEXT)))
        .isEqualTo(new Outcome.Refused(Refusal.CONTRACT_ENDED));
  }

  private static boolean isSigned(BookletFixture booklet) {
    return booklet.seenBy(BENEFICIARY).pathwayState().contractSigned();
  }

  private static SignContract sign(FreeText text) {
    return new SignContract(Contract.hash(text));
  }
}
