package org.digitaldiplomacy.ingest.table;

import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.IndicatorKind;

final class IndicatorTable extends Table<Indicator> {

    private final Column<IndicatorId> id = required("id", Formats.identifier(IndicatorId::new, "internet-users"));
    private final Column<String> name = required("name", Formats.line());
    private final Column<String> description = required("description", Formats.text());
    private final Column<String> unit = required("unit", Formats.line());
    private final Column<IndicatorKind> kind =
            required("kind", Formats.ofType("a word such as REACH or transparency", IndicatorKind::new));
    private final Column<Double> minimum = optional("minimum", DecimalNumber.orBlank());
    private final Column<Double> maximum = optional("maximum", DecimalNumber.orBlank());
    private final Column<String> publisherCode = optional("publisher_code", Formats.line());
    private final Column<String> url = optional("url", Formats.url());

    IndicatorTable() {
        super("indicators", true);
        unique(id);
    }

    @Override
    void check(Row row) {
        Double least = row.find(minimum);
        Double greatest = row.find(maximum);
        if (least != null && greatest != null && least > greatest) {
            row.refuse(maximum, "at least the minimum, " + row.text(minimum));
        }
    }

    @Override
    Indicator record(Row row) {
        return new Indicator(
                row.get(id),
                row.get(name),
                row.get(description),
                row.get(unit),
                row.get(kind),
                row.find(minimum),
                row.find(maximum),
                row.find(publisherCode),
                row.find(url));
    }
}
