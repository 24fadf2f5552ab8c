package org.digitaldiplomacy.ingest;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.EditionCountry;
import org.digitaldiplomacy.edition.EditionGroup;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.EditionStep;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.edition.InputAge;
import org.digitaldiplomacy.edition.ScoreStatus;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.table.Table;
import org.jspecify.annotations.Nullable;

/** The rows of a downloaded edition's tables, read back. */
final class EditionRows {

    private EditionRows() {}

    static EditionCountry country(NamedCsvRecord row) {
        return new EditionCountry(
                code(row),
                Arrays.stream(row.getField("groups").split(" "))
                        .filter(group -> !group.isEmpty())
                        .map(GroupId::new)
                        .collect(Collectors.toSet()),
                Boolean.parseBoolean(row.getField("in_scope")));
    }

    static GroupId group(NamedCsvRecord row) {
        return new GroupId(row.getField("group"));
    }

    static GroupKind kind(NamedCsvRecord row) {
        return GroupKind.valueOf(row.getField("kind"));
    }

    /** A row of a described table, by the names that its download has. */
    static <R extends Record> R described(Table<R> table, NamedCsvRecord row) {
        return table.row(table.columns().stream()
                .map(column -> {
                    String cell = row.getField(column.shown());
                    return cell.isEmpty() ? null : column.read(cell);
                })
                .toArray());
    }

    static EditionNode node(NamedCsvRecord row) {
        return new EditionNode(
                row.getField("node"),
                row.getField("name"),
                EditionNode.Kind.valueOf(row.getField("kind")),
                text(row, "parent"),
                number(row, "weight"),
                text(row, "adjusts") == null
                        ? null
                        : new EditionNode.Adjustment(
                                row.getField("adjusts"),
                                Double.parseDouble(row.getField("level")),
                                row.getField("sizes")));
    }

    static EditionStep step(NamedCsvRecord row) {
        Double value = boxed(row, "value");
        String estimated = text(row, "estimated");
        String imputed = text(row, "imputed");
        return new EditionStep(
                code(row),
                row.getField("node"),
                number(row, "effective_weight"),
                number(row, "contribution"),
                number(row, "above_average"),
                text(row, "aggregator"),
                whole(row, "known"),
                whole(row, "indicators"),
                value == null
                        ? null
                        : new EditionStep.Observed(
                                value,
                                Integer.parseInt(row.getField("year")),
                                row.getField("source"),
                                Boolean.parseBoolean(estimated)),
                text(row, "unit"),
                text(row, "direction"),
                number(row, "derived"),
                imputed == null ? null : Boolean.valueOf(imputed),
                number(row, "treated"),
                text(row, "treatment"),
                number(row, "fitted"),
                number(row, "fitted_low"),
                number(row, "fitted_high"));
    }

    static EditionScore score(NamedCsvRecord row) {
        return new EditionScore(
                code(row),
                row.getField("node"),
                number(row, "score"),
                whole(row, "rank"),
                whole(row, "rank_low"),
                whole(row, "rank_high"),
                rankedShare(row),
                age(row),
                Double.parseDouble(row.getField("coverage")),
                ScoreStatus.valueOf(row.getField("status")),
                text(row, "reason_code"),
                text(row, "reason"));
    }

    static EditionGroup rankedGroup(NamedCsvRecord row) {
        return new EditionGroup(
                row.getField("group"),
                row.getField("name"),
                row.getField("about"),
                Arrays.stream(row.getField("members").split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(CountryCode::new)
                        .collect(Collectors.toSet()));
    }

    static GroupRank groupRank(NamedCsvRecord row) {
        return new GroupRank(
                row.getField("group"),
                row.getField("node"),
                code(row),
                Integer.parseInt(row.getField("rank")),
                whole(row, "rank_low"),
                whole(row, "rank_high"),
                rankedShare(row));
    }

    private static CountryCode code(NamedCsvRecord row) {
        return new CountryCode(row.getField("country"));
    }

    private static @Nullable String text(NamedCsvRecord row, String field) {
        String cell = row.getField(field);
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable Double boxed(NamedCsvRecord row, String field) {
        String cell = row.getField(field);
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    /** Packages of earlier editions do not have it. */
    private static @Nullable InputAge age(NamedCsvRecord row) {
        boolean isDated =
                row.findField("oldest_input").filter(cell -> !cell.isEmpty()).isPresent();
        return isDated
                ? new InputAge(
                        whole(row, "oldest_input").getAsInt(),
                        whole(row, "newest_input").getAsInt(),
                        whole(row, "expires"))
                : null;
    }

    /** Packages of earlier editions do not have it. */
    private static OptionalDouble rankedShare(NamedCsvRecord row) {
        return row.findField("ranked_share")
                .filter(cell -> !cell.isEmpty())
                .map(cell -> OptionalDouble.of(Double.parseDouble(cell)))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble number(NamedCsvRecord row, String field) {
        String cell = row.getField(field);
        return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    }

    private static OptionalInt whole(NamedCsvRecord row, String field) {
        String cell = row.getField(field);
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }
}
