package org.digitaldiplomacy.app;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitaldiplomacy.access.ApiToken;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.access.AuditOutcome;
import org.digitaldiplomacy.access.AuditTrail;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.RefusedTokens;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Writes refused tokens to log and audit trail: address, name, reason, and never the token's text. Since anybody can show
 * wrong tokens, and the trail only grows, no more than sixty a minute are written; the next one says how many were left
 * out.
 */
final class RefusalLog implements RefusedTokens {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class);
    private static final int A_MINUTE = 60;

    private final AuditTrail trail;
    private final Bucket room = Bucket.builder()
            .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
            .build();
    private final AtomicInteger leftOut = new AtomicInteger();

    RefusalLog(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void note(@Nullable ApiToken token, String why) {
        if (!room.tryConsume(1)) {
            leftOut.incrementAndGet();
            return;
        }
        int before = leftOut.getAndSet(0);
        String from = MDC.get("address") instanceof String address ? "From " + address + ". " : "";
        String detail = from + why + (before == 0 ? "" : " " + before + " others before it were not written.");
        String name = token == null ? "unknown" : token.name();
        LOG.infof("Refused a token of %s. %s", name, detail);
        try {
            Identity shown = new Identity(name, token == null ? null : token.id(), Set.of());
            trail.add(shown, AuditAction.TOKEN_REFUSED, token == null ? "" : token.id(), AuditOutcome.REFUSED, detail);
        } catch (RuntimeException failure) {
            LOG.warnf("The audit trail cannot be written: %s", failure);
        }
    }
}
