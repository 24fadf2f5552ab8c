package org.digitaldiplomacy.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by {@code COPY}, in its text format; buffered, so that memory stays flat. What is closed
 * before its end leaves nothing in the table.
 */
final class CopyStream implements AutoCloseable {

    private static final int FLUSH_AT = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(FLUSH_AT + (1 << 12));

    private CopyStream(CopyIn copy) {
        this.copy = copy;
    }

    static CopyStream open(Connection connection, String table, String columns) throws SQLException {
        return new CopyStream(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + columns + ") FROM STDIN"));
    }

    /**
     * @param rows each with one value per column: text, a number, a boolean, a date, an enum, an identifier, or null
     * @return how many rows were written
     */
    static long write(Connection connection, String table, String columns, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        try (CopyStream stream = open(connection, table, columns)) {
            for (@Nullable Object[] row : rows) {
                stream.add(row);
            }
            return stream.end();
        }
    }

    /** Adds a row with one value per column. */
    void add(@Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            value(row[i]);
        }
        endRow();
    }

    /** Adds a row whose first column is a number, and the others text. */
    void add(int first, @Nullable String[] cells) throws SQLException {
        buffer.append(first);
        for (String cell : cells) {
            buffer.append('\t');
            value(cell);
        }
        endRow();
    }

    /** @return how many rows were written */
    long end() throws SQLException {
        flush();
        return copy.endCopy();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            buffer.append("\\N");
        } else {
            escaped(value.toString());
        }
    }

    private void endRow() throws SQLException {
        buffer.append('\n');
        if (buffer.length() >= FLUSH_AT) {
            flush();
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
