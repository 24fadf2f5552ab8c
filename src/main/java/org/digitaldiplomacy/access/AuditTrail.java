package org.digitaldiplomacy.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Append-only record of every change and its author. */
public interface AuditTrail {

    /** Adds an entry of now. */
    void add(Identity who, AuditAction action, String subject, AuditOutcome outcome, String detail);

    /**
     * Entries, the newest first.
     *
     * @param before only those older than the entry of this number; null for the newest
     */
    List<AuditEntry> entries(@Nullable Long before, int most);

    /**
     * Entries, the oldest first.
     *
     * @param after only those newer than the entry of this number; null for the oldest
     */
    List<AuditEntry> entriesAfter(@Nullable Long after, int most);
}
