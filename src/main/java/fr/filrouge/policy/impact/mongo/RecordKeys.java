package fr.filrouge.policy.impact.mongo;

import com.mongodb.client.MongoCollection;
import fr.filrouge.booklet.BookletId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Stands a key for each booklet, the same on all instances and days, by which nobody without the
 * secret can find it.
 */
final class RecordKeys {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SECRET_BYTES = 32;

  private final SecretKeySpec secret;

  RecordKeys(MongoCollection<Document> secrets) {
    byte[] fresh = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(fresh);
    ImpactCollections.insert(
        secrets, ImpactCollections.byId("records").append("key", new Binary(fresh)));
    Document kept = Objects.requireNonNull(secrets.find(ImpactCollections.byId("records")).first());
    this.secret = new SecretKeySpec(kept.get("key", Binary.class).getData(), ALGORITHM);
  }

  long of(BookletId booklet) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return ByteBuffer.wrap(mac.doFinal(booklet.value().getBytes(StandardCharsets.UTF_8)))
          .getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
