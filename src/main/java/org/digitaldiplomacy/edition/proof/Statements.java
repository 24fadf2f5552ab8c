package org.digitaldiplomacy.edition.proof;

import java.util.List;
import org.digitaldiplomacy.access.AuditEntry;
import org.jspecify.annotations.Nullable;

/** Statements of what was published, which are only ever added to, and the links of the audit trail. */
public interface Statements {

    /** Makes a statement of each published edition that has none, in the order of publication. Returns how many. */
    int catchUp();

    /** By number. */
    List<SignedStatement> all();

    /** Public keys of all that was ever signed here, by when they were first used. */
    List<PublicKey> keys();

    /**
     * Entries of the audit trail with their links, the oldest first.
     *
     * @param after only those of a higher number
     */
    List<AuditLink> auditLinks(long after, int most);

    /**
     * An entry and what it is linked by.
     *
     * @param previous digest of the entry before it; null for the first
     */
    record AuditLink(AuditEntry entry, @Nullable String previous, String digest) {}
}
