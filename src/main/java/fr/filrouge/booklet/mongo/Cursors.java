package fr.filrouge.booklet.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import fr.filrouge.situation.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Cursors of lists sorted by name. They carry the place, so that a booklet that is renamed or
 * handed over meanwhile makes nobody lose the rest; and as a name has no place in an address, they
 * are sealed, with a key that all instances read in the database.
 */
final class Cursors {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  Cursors(MongoCollection<Document> secrets) {
    byte[] fresh = new byte[KEY_BYTES];
    RANDOM.nextBytes(fresh);
    Document wanted = new Document("_id", "cursors").append("key", new Binary(fresh));
    try {
      secrets.insertOne(wanted);
    } catch (com.mongodb.MongoWriteException e) {
      if (e.getError().getCategory() != com.mongodb.ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    Document kept = secrets.find(Filters.eq("_id", "cursors")).first();
    this.key =
        new SecretKeySpec(
            java.util.Objects.requireNonNull(kept).get("key", Binary.class).getData(), "AES");
  }

  /** The row after which a page starts. */
  record Place(String name, String id) {}

  String seal(Place place) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] text = (place.id + '\n' + place.name).getBytes(StandardCharsets.UTF_8);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * @throws InvalidInput when it is not one of ours
   */
  Place open(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length <= NONCE_BYTES) {
        throw new IllegalArgumentException("too short");
      }
      byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      byte[] sealed = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
      String text = new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
      int end = text.indexOf('\n');
      return new Place(text.substring(end + 1), text.substring(0, end));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("?cursor", "Le curseur « next » de la page précédente est attendu.");
    }
  }

  private byte[] run(int mode, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
