package org.digitaldiplomacy.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet with its header fixed; rows leave memory as they come. */
final class ExcelRows implements RowWriter {

    /** What a sheet holds below its header. */
    static final int MOST_ROWS = 1_048_575;

    private static final int FLUSH_EVERY = 1_000;

    private final List<Field> fields;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    ExcelRows(List<Field> fields, OutputStream out) {
        this.fields = fields;
        workbook = new Workbook(out, "Digital Diplomacy Index", null);
        sheet = workbook.newWorksheet("data");
        sheet.freezePane(0, 1);
        for (int i = 0; i < fields.size(); i++) {
            sheet.value(0, i, fields.get(i).name());
            sheet.style(0, i).bold().set();
        }
    }

    @Override
    public void row(@Nullable String[] cells) throws IOException {
        if (++row > MOST_ROWS) {
            throw new IOException("the sheet is full");
        }
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            if (cell != null) {
                write(fields.get(i).type(), i, cell);
            }
        }
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void write(Field.Type type, int column, String cell) {
        switch (type) {
            case INTEGER -> sheet.value(row, column, Long.valueOf(cell));
            case NUMBER -> sheet.value(row, column, Double.valueOf(cell));
            case BOOLEAN -> sheet.value(row, column, Boolean.valueOf(cell));
            case DATE -> {
                sheet.value(row, column, LocalDate.parse(cell));
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case STRING -> sheet.inlineString(row, column, cell);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
