package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.digitaldiplomacy.model.MissionLink;
import org.digitaldiplomacy.model.Relation;
import org.digitaldiplomacy.model.RelationKind;
import org.digitaldiplomacy.port.Networks;
import org.digitaldiplomacy.table.Tables;

@ApplicationScoped
@Transactional
class PostgresNetworks implements Networks {

    private final Database database;

    @Inject
    PostgresNetworks(Database database) {
        this.database = database;
    }

    @Override
    public List<LocalDate> missionDates() {
        return database.list("SELECT DISTINCT date FROM mission_link ORDER BY date", PostgresNetworks::date);
    }

    @Override
    public List<MissionLink> missions(LocalDate asOf) {
        return database.list(
                "WITH last AS (SELECT sender, max(date) AS date FROM mission_link WHERE date <= ? GROUP BY sender) "
                        + RecordReader.select(
                                Tables.MISSION_LINKS, "JOIN last USING (sender, date) ORDER BY x.sender, x.host"),
                RecordReader.of(Tables.MISSION_LINKS),
                asOf);
    }

    @Override
    public List<LocalDate> relationDates(RelationKind kind) {
        return database.list(
                "SELECT DISTINCT date FROM relation WHERE kind = ? ORDER BY date", PostgresNetworks::date, kind.name());
    }

    @Override
    public List<Relation> relations(RelationKind kind, LocalDate asOf) {
        return database.list(
                """
                WITH last AS (
                    SELECT platform, from_institution, max(date) AS date FROM relation WHERE kind = ? AND date <= ?
                    GROUP BY platform, from_institution) """ + RecordReader.select(Tables.RELATIONS, """
                JOIN last USING (platform, from_institution, date) WHERE x.kind = ?
                ORDER BY x.from_institution, x.to_institution, x.platform"""),
                RecordReader.of(Tables.RELATIONS),
                kind.name(),
                asOf,
                kind.name());
    }

    private static LocalDate date(ResultSet row) throws SQLException {
        return row.getObject(1, LocalDate.class);
    }
}
