package org.digitaldiplomacy.edition.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.digitaldiplomacy.model.Sha256;

/**
 * Key by which anybody can check a signature (Ed25519, RFC 8032).
 *
 * @param encoded SubjectPublicKeyInfo (RFC 8410), 44 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its id
public record PublicKey(byte[] encoded) {

    private static final int ID = 16;

    /** The first 16 hexadecimal digits of the SHA-256 of the encoded key. */
    public String id() {
        return Sha256.hex(encoded).substring(0, ID);
    }

    /** As {@code openssl} reads it. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** Whether the signature is this key's, of this text. */
    public boolean verifies(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance(SigningKey.ALGORITHM);
            check.initVerify(
                    KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text.getBytes(UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }
}
