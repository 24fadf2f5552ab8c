package org.digitaldiplomacy.graphql.execution;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How large a request may be. A client's own pages stay far below; what is above is refused before it costs anything. */
@ConfigMapping(prefix = "ddi.graphql.limits")
public interface LimitSettings {

    /** Of a request's body, before it is read. */
    @WithDefault("128K")
    MemorySize requestBytes();

    /** Of a document: names, punctuation, literals. */
    @WithDefault("5000")
    int tokens();

    /** Fields within fields. The introspection query of common tools needs 15. */
    @WithDefault("20")
    int depth();

    /** Fields with all fragments spread out. */
    @WithDefault("1000")
    int fields();

    @WithDefault("50")
    int aliases();

    @WithDefault("20")
    int directives();

    /** Fields written again under the same name in the same place. */
    @WithDefault("20")
    int repetitions();

    /** Of a query: about as many values as its answer may have. */
    @WithDefault("100000")
    int cost();

    /** Of a request, from its arrival to its answer, and of its body's arrival. */
    @WithDefault("10s")
    Duration time();

    /** The same of a request by the holder of a token: some changes score an edition thousands of times. */
    @WithDefault("60s")
    Duration timeWithToken();

    /** @param authorization the header of that name */
    default Duration time(@Nullable String authorization) {
        return authorization == null ? time() : timeWithToken();
    }

    /**
     * Requests by HTTP that are run at a time; others wait for their turn, and their time counts. As many as the database
     * has connections for: more would share the processors, and wait for one another all the same.
     */
    @WithDefault("20")
    int requests();

    /** WebSockets open at a time. */
    @WithDefault("1000")
    int sockets();

    /** Operations under way at a time on one WebSocket. */
    @WithDefault("20")
    int subscriptions();

    /** Rows of the database that stay in memory, beside answers, while the data stay the same; 0 for none. */
    @WithDefault("50000")
    int keptRows();

    /** Share of the heap for the cache of parsed documents. */
    @WithDefault("32M")
    MemorySize documentCacheBytes();
}
