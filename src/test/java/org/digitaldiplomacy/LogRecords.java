package org.digitaldiplomacy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Warnings and errors that the server logs while this is open. */
public final class LogRecords extends Handler implements AutoCloseable {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    public LogRecords() {
        setLevel(Level.WARNING);
        Logger.getLogger("").addHandler(this);
    }

    /** Their messages, each with the name of what was thrown. */
    public List<String> told() {
        return records.stream()
                .map(each -> each.getLoggerName() + ": " + each.getMessage()
                        + (each.getThrown() == null ? "" : " (" + each.getThrown() + ")"))
                .toList();
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            records.add(record);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
