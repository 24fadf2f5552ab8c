package org.digitaldiplomacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which order the library takes depends on the process, so that the footer is put out of order here. */
class ParquetFooterTest {

    @Test
    void encodings_stand_in_one_order_whatever_order_the_library_had() throws IOException {
        byte[] file = file();
        assertThat(encodings(file)).isNotEmpty().allSatisfy(list -> assertThat(list)
                .isSorted());

        byte[] shuffled = file.clone();
        FileMetaData footer = footer(file);
        footer.getRow_groups().forEach(group -> group.getColumns()
                .forEach(column -> Collections.reverse(column.getMeta_data().getEncodings())));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, written);
        System.arraycopy(written.toByteArray(), 0, shuffled, file.length - 8 - length(file), length(file));

        assertThat(shuffled).isNotEqualTo(file);
        assertThat(ParquetFooter.ordered(shuffled)).isEqualTo(file);
        assertThat(ParquetFooter.ordered(Arrays.copyOfRange(shuffled, 4, shuffled.length)))
                .isEqualTo(Arrays.copyOfRange(file, 4, file.length));
    }

    private static byte[] file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParquetRows rows =
                new ParquetRows(List.of(Field.text("word", "a word"), Field.number("number", "a number")), out)) {
            for (int i = 0; i < 1000; i++) {
                rows.row(new @Nullable String[] {"word " + i % 7, i % 3 == 0 ? null : String.valueOf(i)});
            }
        }
        return out.toByteArray();
    }

    private static List<List<Encoding>> encodings(byte[] file) throws IOException {
        return footer(file).getRow_groups().stream()
                .flatMap(group -> group.getColumns().stream())
                .map(column -> column.getMeta_data().getEncodings())
                .toList();
    }

    private static FileMetaData footer(byte[] file) throws IOException {
        return Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length(file), length(file)));
    }

    private static int length(byte[] file) {
        return ByteBuffer.wrap(file, file.length - 8, 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }
}
