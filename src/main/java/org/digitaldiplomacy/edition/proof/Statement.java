package org.digitaldiplomacy.edition.proof;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.ResultsDigest;
import org.digitaldiplomacy.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Text that says what was published, when, and after what: ten lines, each with its name, in UTF-8, each ended by a line
 * feed. It names its edition by three digests, the statement before it by that one's digest, and the audit trail as it
 * stood by its latest entry, so that whoever holds one statement can tell whether anything before it was changed.
 *
 * @param number from 1 on, without gaps
 * @param text what is signed
 */
public record Statement(int number, String text) {

    private static final String NONE = "none";

    /**
     * Links of a statement to what came before it.
     *
     * @param previous digest of the statement before it; null for the first
     * @param audit number and digest of the latest entry of the audit trail, with a space between; null where it is empty
     */
    public record Links(
            int number, @Nullable String previous, @Nullable String audit) {}

    public static Statement of(FrozenEdition edition, Instant publishedAt, Links links) {
        String text = "Digital Diplomacy Index, statement " + links.number() + "\n"
                + "edition: " + edition.id().slug() + "\n"
                + "revision: " + edition.id().revision() + "\n"
                + "year: " + edition.year() + "\n"
                + "published: " + publishedAt + "\n"
                + "methodology: " + edition.methodologyDigest() + "\n"
                + "inputs: " + edition.inputsDigest() + "\n"
                + "results: " + ResultsDigest.of(edition) + "\n"
                + "previous: " + Optional.ofNullable(links.previous()).orElse(NONE) + "\n"
                + "audit: " + Optional.ofNullable(links.audit()).orElse(NONE) + "\n";
        return new Statement(links.number(), text);
    }

    /** SHA-256 of the text. */
    public String digest() {
        return Sha256.hex(text);
    }

    /** The links that its text names. */
    Links links() {
        return new Links(number, named("previous"), named("audit"));
    }

    private @Nullable String named(String name) {
        return lines(name).filter(value -> !value.equals(NONE)).findFirst().orElse(null);
    }

    private Stream<String> lines(String name) {
        return text.lines().filter(line -> line.startsWith(name + ": ")).map(line -> line.substring(name.length() + 2));
    }
}
