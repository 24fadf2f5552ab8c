package org.digitaldiplomacy.edition.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.digitaldiplomacy.access.AuditEntry;
import org.digitaldiplomacy.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Digest of an entry of the audit trail: SHA-256 over its number, time (UTC, with six digits of a second), who, token, action,
 * subject, import, outcome, detail and the digest of the entry before it. Each is written as its length in bytes, a colon
 * and its text in UTF-8; what is missing, as a minus sign. The database computes the same when it adds an entry.
 */
final class AuditDigest {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private AuditDigest() {}

    static String of(AuditEntry entry, @Nullable String previous) {
        AuditDigest digest = new AuditDigest();
        digest.add(entry.number());
        digest.add(TIME.format(entry.at()));
        digest.add(entry.who());
        digest.add(entry.token());
        digest.add(entry.action());
        digest.add(entry.subject());
        digest.add(entry.importId());
        digest.add(entry.outcome());
        digest.add(entry.detail());
        digest.add(previous);
        return Sha256.hex(digest.text.toString());
    }

    private void add(@Nullable Object field) {
        if (field == null) {
            text.append('-');
        } else {
            String value = field.toString();
            text.append(value.getBytes(UTF_8).length).append(':').append(value);
        }
    }
}
