package org.digitaldiplomacy.edition.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    /** Second test of RFC 8032, 7.1. */
    private static final String SECRET = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

    private static final String OPEN = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private static final String SIGNATURE = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    /** What comes before the 32 bytes of a key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410, 7 and 4). */
    private static final String SECRET_HEAD = "302e020100300506032b657004220420";

    private static final String OPEN_HEAD = "302a300506032b6570032100";

    @TempDir
    private Path folder;

    @Test
    void a_key_signs_as_the_standards_example_does() throws IOException {
        Path file = file(pem("PRIVATE KEY", SECRET_HEAD + SECRET) + pem("PUBLIC KEY", OPEN_HEAD + OPEN));
        SigningKey key = SigningKey.read(file);
        assertThat(HexFormat.of().formatHex(key.sign("r"))).isEqualTo(SIGNATURE);
        assertThat(key.publicKey().verifies("r", HexFormat.of().parseHex(SIGNATURE)))
                .isTrue();
        assertThat(key.publicKey().verifies("s", HexFormat.of().parseHex(SIGNATURE)))
                .isFalse();
        assertThat(key.publicKey().verifies("r", new byte[64])).isFalse();
        assertThat(key.publicKey().verifies("r", new byte[3])).isFalse();
    }

    @Test
    void a_new_key_is_its_owners_alone_and_is_read_again() throws IOException {
        Path file = folder.resolve("new.pem");
        SigningKey made = SigningKey.make(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.read(file).publicKey().id())
                .isEqualTo(made.publicKey().id())
                .matches("[0-9a-f]{16}");
        assertThatThrownBy(() -> SigningKey.make(file)).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_that_holds_no_key_says_how_to_make_one() throws IOException {
        String secret = pem("PRIVATE KEY", SECRET_HEAD + SECRET);
        Path other = folder.resolve("other.pem");
        String open = SigningKey.make(other).publicKey().pem();
        assertThatThrownBy(() -> SigningKey.read(folder.resolve("none.pem")))
                .hasMessageContaining("is not there")
                .hasMessageContaining("openssl genpkey -algorithm ed25519");
        assertThatThrownBy(() -> SigningKey.read(file(""))).hasMessageContaining("has no private key");
        assertThatThrownBy(() -> SigningKey.read(file(secret))).hasMessageContaining("has no public key");
        assertThatThrownBy(() -> SigningKey.read(file(secret + open))).hasMessageContaining("has halves of two keys");
        assertThatThrownBy(() -> SigningKey.read(file(pem("PRIVATE KEY", "00") + open)))
                .hasMessageContaining("holds another kind of key");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("key.pem"), text);
    }

    private static String pem(String kind, String hex) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(hex)) + "\n-----END " + kind
                + "-----\n";
    }
}
