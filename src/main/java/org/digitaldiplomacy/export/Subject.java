package org.digitaldiplomacy.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.FrozenPlugin;
import org.digitaldiplomacy.edition.StoredRules;
import org.digitaldiplomacy.model.LicenceClass;

/**
 * Subject of a document: a published edition, with its rules and all that was frozen.
 *
 * @param base the service's own address, such as {@code https://index.example.org}; empty where it is not known
 */
record Subject(Edition edition, FrozenEdition frozen, StoredRules rules, String base) {

    /** Such as Digital Diplomacy Index, edition 2026, revision 2. */
    String title() {
        int revision = edition.id().revision();
        return rules.title() + ", edition " + edition.id().slug() + (revision == 1 ? "" : ", revision " + revision);
    }

    String version() {
        return edition.id().slug() + "." + edition.id().revision();
    }

    /** In kebab case, to name files and records after. */
    String name() {
        return edition.methodology() + "-" + edition.id().slug() + "-r"
                + edition.id().revision();
    }

    /** Whether some of its sources have terms of their own. */
    boolean hasTerms() {
        return frozen.sources().stream().anyMatch(source -> source.licenceClass() == LicenceClass.TERMS);
    }

    /** The plug-in jars that scored it. */
    List<FrozenPlugin> plugins() {
        return frozen.code().plugins();
    }

    Instant published() {
        Instant at = edition.publishedAt();
        if (at == null) {
            throw new IllegalStateException("the edition " + edition.id() + " is not published");
        }
        return at;
    }

    LocalDate publishedOn() {
        return published().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The address of one of its files, which stays the same for ever. */
    String address(String file) {
        return base + path(edition) + file;
    }

    /** Whether links can leave the service. */
    boolean hasBase() {
        return !base.isEmpty();
    }

    /** Permanent address of an edition's files. */
    static String path(Edition edition) {
        return "/v1/editions/" + edition.id().slug() + "/revisions/"
                + edition.id().revision() + "/";
    }
}
