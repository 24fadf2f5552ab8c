package org.digitaldiplomacy.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Parquet with typed columns, any of which may have gaps; a few megabytes of rows are held at a time. */
final class ParquetRows implements RowWriter {

    private static final long ROWS_HELD = 8L << 20;

    private final Counted counted;
    private final ParquetWriter<@Nullable String[]> parquet;

    ParquetRows(List<Field> fields, OutputStream out) throws IOException {
        counted = new Counted(out);
        parquet = new Builder(new Target(counted), fields)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROWS_HELD)
                .build();
    }

    @Override
    public void row(@Nullable String[] cells) throws IOException {
        parquet.write(cells);
    }

    @Override
    public void close() throws IOException {
        counted.hold();
        parquet.close();
        counted.release();
    }

    private static MessageType schema(List<Field> fields) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        fields.forEach(field -> message.addField(column(field)));
        return message.named("table");
    }

    private static Type column(Field field) {
        return switch (field.type()) {
            case STRING ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(field.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(field.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(field.name());
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(field.name());
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(field.name());
        };
    }

    /** Hands each row's cells over, column by column. */
    private static final class Cells extends WriteSupport<@Nullable String[]> {

        private final List<Field> fields;
        private @Nullable RecordConsumer columns;

        Cells(List<Field> fields) {
            this.fields = fields;
        }

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema(fields), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            columns = consumer;
        }

        @Override
        public void write(@Nullable String[] cells) {
            RecordConsumer to = Objects.requireNonNull(columns);
            to.startMessage();
            for (int i = 0; i < cells.length; i++) {
                String cell = cells[i];
                if (cell != null) {
                    to.startField(fields.get(i).name(), i);
                    write(to, fields.get(i).type(), cell);
                    to.endField(fields.get(i).name(), i);
                }
            }
            to.endMessage();
        }

        private static void write(RecordConsumer to, Field.Type type, String cell) {
            switch (type) {
                case STRING -> to.addBinary(Binary.fromString(cell));
                case INTEGER -> to.addInteger(Integer.parseInt(cell));
                case NUMBER -> to.addDouble(Double.parseDouble(cell));
                case BOOLEAN -> to.addBoolean(Boolean.parseBoolean(cell));
                case DATE -> to.addInteger((int) LocalDate.parse(cell).toEpochDay());
            }
        }
    }

    /** Builder that the library requires for rows of one's own kind. */
    private static final class Builder extends ParquetWriter.Builder<@Nullable String[], Builder> {

        private final List<Field> fields;

        Builder(OutputFile file, List<Field> fields) {
            super(file);
            this.fields = fields;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<@Nullable String[]> getWriteSupport(Configuration configuration) {
            return new Cells(fields);
        }
    }

    /** A stream as the library wants it: one that knows its position. */
    private record Target(Counted out) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSize) {
            return out;
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return out;
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    /** Counts what goes through, holds the file's end back until its footer is in order, and leaves the stream below open. */
    private static final class Counted extends PositionOutputStream {

        private final OutputStream below;
        private OutputStream out;
        private @Nullable ByteArrayOutputStream held;
        private long position;

        Counted(OutputStream below) {
            this.below = below;
            out = below;
        }

        /** From here on: the last rows, and what describes them all. */
        void hold() {
            held = new ByteArrayOutputStream();
            out = held;
        }

        void release() throws IOException {
            below.write(ParquetFooter.ordered(Objects.requireNonNull(held).toByteArray()));
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
