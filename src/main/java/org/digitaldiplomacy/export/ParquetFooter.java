package org.digitaldiplomacy.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * Puts a Parquet file's footer in one order. The library lists a column's encodings as a hash set has them, which differs
 * from one process to the next; the same table must be the same bytes from every server and after every restart.
 */
final class ParquetFooter {

    /** The footer's length and the format's magic number. */
    private static final int TRAILER = 8;

    private ParquetFooter() {}

    /** @param tail the file's end, with the whole of its footer */
    static byte[] ordered(byte[] tail) throws IOException {
        int length = ByteBuffer.wrap(tail, tail.length - TRAILER, Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        int begin = tail.length - TRAILER - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(tail, begin, length));
        footer.getRow_groups().forEach(group -> group.getColumns()
                .forEach(column -> column.getMeta_data().getEncodings().sort(Comparator.naturalOrder())));
        ByteArrayOutputStream written = new ByteArrayOutputStream(tail.length);
        written.write(tail, 0, begin);
        Util.writeFileMetaData(footer, written);
        int rewritten = written.size() - begin;
        written.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(rewritten)
                .array());
        written.write(tail, tail.length - Integer.BYTES, Integer.BYTES);
        return written.toByteArray();
    }
}
