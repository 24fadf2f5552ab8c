package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.MissionLink;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.Relation;
import org.digitaldiplomacy.model.RelationKind;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.port.Networks;

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
                """
                WITH last AS (SELECT sender, max(date) AS date FROM mission_link WHERE date <= ? GROUP BY sender)
                SELECT sender, host, date, missions, source FROM mission_link JOIN last USING (sender, date)
                ORDER BY sender, host""",
                row -> new MissionLink(
                        new CountryCode(row.getString(1)),
                        new CountryCode(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4),
                        new SourceId(row.getString(5))),
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
                    GROUP BY platform, from_institution)
                SELECT platform, from_institution, to_institution, period_start, date, count, source
                FROM relation JOIN last USING (platform, from_institution, date) WHERE kind = ?
                ORDER BY from_institution, to_institution, platform""",
                row -> new Relation(
                        kind,
                        new PlatformId(row.getString(1)),
                        new InstitutionId(row.getString(2)),
                        new InstitutionId(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getInt(6),
                        new SourceId(row.getString(7))),
                kind.name(),
                asOf,
                kind.name());
    }

    private static LocalDate date(ResultSet row) throws SQLException {
        return row.getObject(1, LocalDate.class);
    }
}
