package org.digitaldiplomacy.edition.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionStatus;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.proof.Statements.AuditLink;
import org.jspecify.annotations.Nullable;

/**
 * Checks all that is stored: that the audit trail and the statements are linked without a gap, that signatures hold, that
 * each published edition is what its statement says, and has one.
 */
public final class Proof {

    private static final int AT_ONCE = 1_000;

    private final Statements statements;
    private final Editions editions;

    public Proof(Statements statements, Editions editions) {
        this.statements = statements;
        this.editions = editions;
    }

    /**
     * Result of a check.
     *
     * @param statements how many there are
     * @param signed how many of them are signed
     * @param entries how many the audit trail has
     * @param findings a sentence for each thing that is not as it was; empty where all is
     */
    public record Verdict(int statements, int signed, long entries, List<String> findings) {

        public Verdict {
            findings = List.copyOf(findings);
        }

        public boolean isProven() {
            return findings.isEmpty();
        }
    }

    public Verdict check() {
        List<String> findings = new ArrayList<>();
        List<SignedStatement> all = statements.all();
        Map<String, String> named = new HashMap<>();
        all.forEach(each ->
                Optional.ofNullable(each.statement().links().audit()).ifPresent(audit -> named.put(number(audit), "")));
        long entries = auditTrail(findings, named);
        chain(all, named, findings);
        signatures(all, findings);
        contents(all, findings);
        int signed = (int) all.stream().filter(each -> each.signature() != null).count();
        return new Verdict(all.size(), signed, entries, findings);
    }

    /** @param named numbers of entries whose digests are put in */
    private long auditTrail(List<String> findings, Map<String, String> named) {
        long number = 0;
        long entries = 0;
        @Nullable String previous = null;
        for (List<AuditLink> some = statements.auditLinks(0, AT_ONCE);
                !some.isEmpty();
                some = statements.auditLinks(number, AT_ONCE)) {
            for (AuditLink link : some) {
                long found = link.entry().number();
                if (!Optional.ofNullable(link.previous()).equals(Optional.ofNullable(previous))) {
                    findings.add("Entry " + found + " of the audit trail does not follow on the entry before it.");
                }
                if (!link.digest().equals(AuditDigest.of(link.entry(), link.previous()))) {
                    findings.add("Entry " + found + " of the audit trail is not what its digest says.");
                }
                number = found;
                previous = link.digest();
                entries++;
                named.replace(String.valueOf(found), link.digest());
            }
        }
        return entries;
    }

    /** @param entries digests of entries of the audit trail, by number */
    private static void chain(List<SignedStatement> all, Map<String, String> entries, List<String> findings) {
        int number = 0;
        @Nullable String previous = null;
        for (SignedStatement each : all) {
            Statement statement = each.statement();
            Statement.Links links = statement.links();
            if (statement.number() != number + 1) {
                findings.add("Statements between " + number + " and " + statement.number() + " are missing.");
            } else if (!Optional.ofNullable(links.previous()).equals(Optional.ofNullable(previous))) {
                findings.add("Statement " + statement.number() + " does not name the statement before it.");
            }
            if (!each.digest().equals(statement.digest())) {
                findings.add("Statement " + statement.number() + " is not what its digest says.");
            }
            String audit = links.audit();
            if (audit != null && !audit.equals(number(audit) + " " + entries.get(number(audit)))) {
                findings.add("Statement " + statement.number() + " names entry " + number(audit)
                        + " of the audit trail, which is another now.");
            }
            number = statement.number();
            previous = statement.digest();
        }
    }

    private static String number(String audit) {
        return audit.replaceFirst(" .*", "");
    }

    private void signatures(List<SignedStatement> all, List<String> findings) {
        Map<String, PublicKey> keys = new HashMap<>();
        statements.keys().forEach(key -> keys.put(key.id(), key));
        for (SignedStatement each : all) {
            SignedStatement.Signed signature = each.signature();
            if (signature == null) {
                continue;
            }
            PublicKey key = keys.get(signature.key());
            if (key == null || !key.verifies(each.statement().text(), signature.bytes())) {
                findings.add("The signature of statement " + each.statement().number() + " does not hold.");
            }
        }
    }

    private void contents(List<SignedStatement> all, List<String> findings) {
        Set<EditionId> stated = new HashSet<>();
        for (SignedStatement each : all) {
            stated.add(each.edition());
            Optional<FrozenEdition> stored = editions.frozen(each.edition());
            boolean isSame = stored.map(edition -> Statement.of(
                            edition, each.publishedAt(), each.statement().links()))
                    .filter(each.statement()::equals)
                    .isPresent();
            if (!isSame) {
                findings.add("Edition " + each.edition() + " is not what statement "
                        + each.statement().number() + " says of it.");
            }
        }
        for (Edition edition : editions.all()) {
            if (edition.status() == EditionStatus.PUBLISHED && !stated.contains(edition.id())) {
                findings.add("Edition " + edition.id() + " is published without a statement.");
            }
        }
    }
}
