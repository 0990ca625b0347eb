package fr.filrouge.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.booklet.Someone;
import fr.filrouge.notice.Mail;
import fr.filrouge.notice.Mails;
import fr.filrouge.notice.Notice;
import fr.filrouge.notice.Post;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

@DisplayName("The page of one's messages")
class OutboxPageTest {

  private static OutboxPage page(@Nullable Post post) {
    StaticListableBeanFactory posts = new StaticListableBeanFactory();
    if (post != null) {
      posts.addBean("post", post);
    }
    return new OutboxPage(
        new NoMails(), new Signed(), Clock.systemUTC(), posts.getBeanProvider(Post.class));
  }

  @Test
  @DisplayName("is there where no mail leaves, and nowhere else")
  void onlyWithoutServer() {
    assertThat(page(null).mails(new ExtendedModelMap())).isEqualTo("notice/mails");
    assertThatExceptionOfType(ResponseStatusException.class)
        .isThrownBy(() -> page((mail, address) -> {}).mails(new ExtendedModelMap()))
        .matches(missing -> missing.getStatusCode().value() == 404);
  }

  private static final class Signed implements CurrentAccount {

    @Override
    public Optional<Account> find() {
      return Optional.of(Someone.REFERENT);
    }

    @Override
    public Account get() {
      return Someone.REFERENT;
    }
  }

  private static final class NoMails implements Mails {

    @Override
    public void add(Mail mail, Collection<Notice> notices) {}

    @Override
    public Set<String> telling(Collection<Notice> notices) {
      return Set.of();
    }

    @Override
    public List<Mail> to(AccountId account, int most) {
      return List.of();
    }

    @Override
    public List<Mail> toSend(Instant now) {
      return List.of();
    }

    @Override
    public void become(Mail mail, Instant next) {}

    @Override
    public void forgetBefore(Instant instant) {}
  }
}
