package org.digitaldiplomacy.ingest.table;

import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.model.Source;

final class GroupTable extends Table<CountryGroup> {

    private final Column<GroupId> id = required("id", Formats.identifier(GroupId::new, "un-members"));
    private final Column<GroupKind> kind = required("kind", Formats.oneOf(GroupKind.class));
    private final Column<String> name = required("name", Formats.line());
    private final Column<String> description = optional("description", Formats.text());
    private final Column<Source> source;

    GroupTable(SourceTable sources) {
        super("groups", false);
        source = required("source", sources.name());
        unique(id);
    }

    @Override
    CountryGroup record(Row row) {
        return new CountryGroup(
                row.get(id),
                row.get(kind),
                row.get(name),
                row.find(description),
                row.get(source).id());
    }
}
