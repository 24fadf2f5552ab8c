package org.digitaldiplomacy.ingest.table;

import java.time.LocalDate;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.Relation;
import org.digitaldiplomacy.model.RelationKind;
import org.digitaldiplomacy.model.Source;

final class RelationTable extends Table<Relation> {

    private final Column<RelationKind> kind = required("kind", Formats.oneOf(RelationKind.class));
    private final Column<PlatformId> platform;
    private final Column<Institution> from;
    private final Column<Institution> to;
    private final Column<LocalDate> periodStart;
    private final Column<LocalDate> date;
    private final Column<Integer> count;
    private final Column<Source> source;

    RelationTable(InstitutionTable institutions, SourceTable sources, Calendar calendar, Vocabulary vocabulary) {
        super("relations", false);
        platform = required("platform", Formats.known("platform", vocabulary.platforms(), PlatformId::new));
        from = required("from_institution", institutions.name());
        to = required("to_institution", institutions.name());
        periodStart = optional("period_start", calendar.date());
        date = required("date", calendar.date());
        count = required("count", Formats.count());
        source = required("source", sources.name());
        unique(kind, platform, from, to, date);
    }

    @Override
    void check(Row row) {
        LocalDate start = row.find(periodStart);
        if (start != null && start.isAfter(row.get(date))) {
            row.refuse(periodStart, "a day up to the date, " + row.text(date));
        }
        if (row.get(from).id().equals(row.get(to).id())) {
            row.refuse(to, "another institution than that in from_institution");
        }
    }

    @Override
    Relation record(Row row) {
        return new Relation(
                row.get(kind),
                row.get(platform),
                row.get(from).id(),
                row.get(to).id(),
                row.find(periodStart),
                row.get(date),
                row.get(count),
                row.get(source).id());
    }
}
