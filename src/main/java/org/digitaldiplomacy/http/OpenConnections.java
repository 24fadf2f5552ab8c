package org.digitaldiplomacy.http;

import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.channel.Channel;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Connections that are open, in all and by address, with the bounds of both. */
final class OpenConnections {

    private final AtomicInteger all = new AtomicInteger();
    private final AtomicLong refused = new AtomicLong();
    private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();
    private volatile Limits limits = new Limits(2000, 500, Duration.ofSeconds(10));

    /**
     * Bounds.
     *
     * @param all open at a time
     * @param perAddress open at a time from one address; 0 for any number
     * @param headers how long the head of a request may take from its first byte
     */
    record Limits(int all, int perAddress, Duration headers) {

        /** No more than leaves half of the files that the process may open to its other work. */
        Limits withinFiles() {
            return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                    ? withinFiles(system.getMaxFileDescriptorCount())
                    : this;
        }

        Limits withinFiles(long files) {
            return new Limits((int) Math.min(all, files / 2), perAddress, headers);
        }
    }

    void limit(Limits wanted) {
        limits = wanted;
    }

    Limits limits() {
        return limits;
    }

    int count() {
        return all.get();
    }

    long refused() {
        return refused.get();
    }

    /** Whether there is room for it; it is counted until it closes. */
    boolean admit(Channel connection) {
        InetAddress address =
                connection.remoteAddress() instanceof InetSocketAddress socket ? socket.getAddress() : null;
        Limits now = limits;
        if (all.get() >= now.all() || (address != null && !admit(address, now.perAddress()))) {
            refused.incrementAndGet();
            return false;
        }
        all.incrementAndGet();
        connection.closeFuture().addListener(closed -> {
            all.decrementAndGet();
            if (address != null) {
                byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
            }
        });
        return true;
    }

    private boolean admit(InetAddress address, int most) {
        boolean[] isAdmitted = new boolean[1];
        byAddress.compute(address, (same, count) -> {
            int open = count == null ? 0 : count;
            isAdmitted[0] = most == 0 || open < most;
            return isAdmitted[0] ? Integer.valueOf(open + 1) : count;
        });
        return isAdmitted[0];
    }
}
