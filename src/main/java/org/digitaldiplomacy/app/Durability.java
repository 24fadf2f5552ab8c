package org.digitaldiplomacy.app;

import java.util.List;

/** How much a server does so that committed rows outlive a crash of the machine. */
enum Durability {
    /** Every commit reaches the disk. For every server that holds data of worth. */
    DURABLE,

    /** Nothing is flushed: fast, and lost with a crash of the machine. For servers that a test throws away. */
    THROW_AWAY;

    /** The shutdown mode of {@code pg_ctl}: {@code immediate} skips the last checkpoint. */
    String stopMode() {
        return this == DURABLE ? "fast" : "immediate";
    }

    /** Server options ({@code name=value}) on top of those of every server. */
    List<String> serverOptions() {
        return switch (this) {
            case DURABLE -> List.of();
            case THROW_AWAY ->
                List.of(
                        "fsync=off",
                        "synchronous_commit=off",
                        "full_page_writes=off",
                        "wal_level=minimal",
                        "max_wal_senders=0");
        };
    }
}
