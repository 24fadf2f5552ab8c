package org.digitaldiplomacy.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.digitaldiplomacy.edition.proof.Signing;
import org.digitaldiplomacy.edition.proof.SigningKey;

/** File of the key that signs publications: the one that is set; else one beside the embedded database, made when missing. */
final class SigningKeyFile {

    static final String SETTING = "ddi.signing-key";

    private static final String NAME = "signing-key.pem";

    private SigningKeyFile() {}

    /**
     * Has the service find the key of the embedded database.
     *
     * @throws DatabaseStartException where none can be written
     */
    static void beside(Path database, Settings settings) {
        if (settings.value(SETTING).isPresent()) {
            return;
        }
        Path file = database.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                SigningKey.make(file);
            }
        } catch (IOException failure) {
            throw new DatabaseStartException("The signing key " + file + " cannot be written: " + failure);
        }
        System.setProperty(SETTING, file.toString());
    }

    /** @throws InvalidStart where the file holds no key */
    static Signing read(Optional<Path> file) {
        try {
            return new Signing(file.map(SigningKey::read));
        } catch (SigningKey.Unfit unfit) {
            throw new InvalidStart(String.valueOf(unfit.getMessage()));
        }
    }
}
