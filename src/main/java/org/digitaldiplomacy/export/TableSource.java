package org.digitaldiplomacy.export;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Extracts;
import org.digitaldiplomacy.edition.Extracts.Extract;
import org.digitaldiplomacy.edition.Extracts.Rows;
import org.digitaldiplomacy.edition.Extracts.Scope;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.port.Catalogue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rows of tables, streamed straight from the store, with the countries' names set in. */
@Singleton
class TableSource {

    private final Extracts extracts;
    private final Catalogue catalogue;
    private final boolean isWithholding;

    TableSource(
            Extracts extracts,
            Catalogue catalogue,
            @ConfigProperty(name = "ddi.downloads.withhold-terms", defaultValue = "false") boolean isWithholding) {
        this.extracts = extracts;
        this.catalogue = catalogue;
        this.isWithholding = isWithholding;
    }

    /** Whether values of sources with terms of their own are left out. */
    boolean isWithholding() {
        return isWithholding;
    }

    /**
     * Refuses what a sheet cannot hold.
     *
     * @throws Refused where the format does not hold so many rows
     */
    void requireFits(TableRequest request, Scope scope) {
        if (request.format() == Format.XLSX
                && extracts.isLongerThan(extract(request, scope, columns(request)), ExcelRows.MOST_ROWS)) {
            throw Refused.badRequest(String.format(
                    Locale.ROOT,
                    "A sheet of Excel holds %,d rows and this table has more: choose some of them, or take csv or parquet.",
                    ExcelRows.MOST_ROWS));
        }
    }

    void write(TableRequest request, Scope scope, OutputStream out) throws IOException {
        boolean isPlain = request.fields().stream().noneMatch(Field::isCountryName);
        if (request.format() == Format.CSV && isPlain) {
            extracts.writeCsv(extract(request, scope, columns(request)), out);
            return;
        }
        try (RowWriter writer = request.format().writer(request.fields(), out)) {
            read(request, scope, writer);
        }
    }

    private static List<String> columns(TableRequest request) {
        return request.fields().stream()
                .map(field -> field.isCountryName() ? "country" : field.name())
                .toList();
    }

    private Extract extract(TableRequest request, Scope scope, List<String> columns) {
        return new Extract(request.dataset().name(), scope, columns, request.conditions(), isWithholding);
    }

    private void read(TableRequest request, Scope scope, RowWriter writer) throws IOException {
        List<Integer> named = new ArrayList<>();
        for (int i = 0; i < request.fields().size(); i++) {
            if (request.fields().get(i).isCountryName()) {
                named.add(i);
            }
        }
        Map<String, String> names = named.isEmpty() ? Map.of() : names();
        Rows rows = cells -> {
            for (int i : named) {
                String code = cells[i];
                cells[i] = code == null ? null : names.getOrDefault(code, code);
            }
            writer.row(cells);
        };
        List<String> columns = columns(request);
        extracts.read(extract(request, scope, columns), rows);
    }

    private Map<String, String> names() {
        return catalogue.countries().stream()
                .collect(Collectors.toMap(country -> country.code().value(), TableSource::name));
    }

    private static String name(Country country) {
        return RegionNames.ENGLISH.of(country);
    }
}
