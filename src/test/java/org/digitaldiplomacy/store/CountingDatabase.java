package org.digitaldiplomacy.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes the database's place in tests and counts what is asked of it. */
@Alternative
@Priority(1)
@Singleton
class CountingDatabase extends Database {

    private final AtomicLong asked = new AtomicLong();

    @Inject
    CountingDatabase(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        asked.incrementAndGet();
        return super.list(sql, reader, parameters);
    }

    long asked() {
        return asked.get();
    }
}
