package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Tells tests how many SQL queries something takes, Panache's and plain ones together. */
@ApplicationScoped
public class StatementCount {

    private final CountingDatabase database;
    private final Statistics statistics;

    @Inject
    StatementCount(CountingDatabase database, SessionFactory sessions) {
        this.database = database;
        this.statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    /** Other tests must not run beside it. */
    public long during(Runnable work) {
        long before = now();
        work.run();
        return now() - before;
    }

    private long now() {
        return database.asked() + statistics.getPrepareStatementCount();
    }
}
