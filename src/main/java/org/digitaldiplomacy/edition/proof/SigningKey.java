package org.digitaldiplomacy.edition.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Key pair of whoever runs the service (Ed25519), kept in a file as two PEM blocks: the private key and the public one. */
public final class SigningKey {

    static final String ALGORITHM = "Ed25519";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** The file holds no key that signs; the message says what was found and how to make one. */
    public static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unfit(Path file, String found) {
            super("The signing key " + file + " " + found + "; expected an Ed25519 private key and its public key, as"
                    + " two PEM blocks: openssl genpkey -algorithm ed25519 -out " + file + " && openssl pkey -in "
                    + file
                    + " -pubout >> " + file);
        }
    }

    /** @throws Unfit where the file cannot be read, or does not hold both halves of one key */
    public static SigningKey read(Path file) {
        String text;
        try {
            text = Files.readString(file, UTF_8);
        } catch (IOException failure) {
            throw new Unfit(file, Files.exists(file) ? "cannot be read" : "is not there");
        }
        byte[] secret = block(text, "PRIVATE KEY").orElseThrow(() -> new Unfit(file, "has no private key"));
        byte[] open = block(text, "PUBLIC KEY").orElseThrow(() -> new Unfit(file, "has no public key"));
        try {
            SigningKey key = new SigningKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    new PublicKey(open));
            if (!key.publicKey.verifies("", key.sign(""))) {
                throw new Unfit(file, "has halves of two keys");
            }
            return key;
        } catch (GeneralSecurityException failure) {
            throw new Unfit(file, "holds another kind of key");
        }
    }

    /** Makes a key and writes it to a new file that only its owner may read. */
    public static SigningKey make(Path file) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            PublicKey open = new PublicKey(pair.getPublic().getEncoded());
            String text = "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n" + open.pem();
            try (var channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
                channel.write(UTF_8.encode(text));
            }
            return new SigningKey(pair.getPrivate(), open);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", impossible);
        }
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key of this kind signs", impossible);
        }
    }

    /** Signs the statement's text. */
    public SignedStatement.Signed sign(Statement statement) {
        return new SignedStatement.Signed(publicKey.id(), sign(statement.text()));
    }

    private static Optional<byte[]> block(String text, String kind) {
        Matcher block = Pattern.compile("-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]*)-----END " + kind + "-----")
                .matcher(text);
        try {
            return block.find() ? Optional.of(Base64.getMimeDecoder().decode(block.group(1))) : Optional.empty();
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
