package org.digitaldiplomacy.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionConflict;
import org.digitaldiplomacy.edition.EditionGroup;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionRank;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.EditionStatus;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.ExplainedNode;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.edition.FrozenPlugin;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.port.Freshness;
import org.digitaldiplomacy.table.Tables;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
@Transactional
class PostgresEditions implements Editions {

    private final Database database;
    private final FrozenRows rows;
    private final PostgresStatements statements;

    @Inject
    PostgresEditions(Database database, PostgresStatements statements) {
        this.database = database;
        this.statements = statements;
        this.rows = new FrozenRows(database);
    }

    @Override
    public Edition save(FrozenEdition edition) {
        return store(edition).toRecord();
    }

    @Override
    public Edition publish(EditionId id) {
        EditionRow row = known(id);
        refuseIfPublished(row, id);
        if (row.status != EditionStatus.REVIEW) {
            throw new EditionConflict(id, "is a draft: it can be published when it was put to review");
        }
        return published(row, rows.read(requireNonNull(row.id), row.toRecord()));
    }

    @Override
    public Edition submit(EditionId id) {
        EditionRow row = known(id);
        refuseIfPublished(row, id);
        row.status = EditionStatus.REVIEW;
        EditionRow.flush();
        return row.toRecord();
    }

    /** Holds the edition of this name against everybody else who would change it, until the transaction ends. */
    private EditionRow known(EditionId id) {
        hold(id);
        return EditionRow.of(id).orElseThrow(() -> new EditionConflict(id, "does not exist"));
    }

    private void hold(EditionId id) {
        database.list("SELECT pg_advisory_xact_lock(hashtext(?))", row -> true, "edition " + id.slug());
    }

    @Override
    public Edition publish(FrozenEdition edition) {
        return published(store(edition), edition);
    }

    private EditionRow store(FrozenEdition edition) {
        EditionId id = edition.id();
        hold(id);
        EditionRow.of(id).ifPresent(earlier -> {
            refuseIfPublished(earlier, id);
            earlier.delete();
            EditionRow.flush();
        });
        MethodologyRow methodology = MethodologyRow.findById(edition.methodologyDigest());
        if (methodology == null) {
            throw new EditionConflict(
                    id, "names the methodology " + edition.methodologyDigest() + ", which is not stored");
        }
        EditionRow row = new EditionRow();
        row.slug = id.slug();
        row.revision = id.revision();
        row.year = edition.year();
        row.methodology = methodology;
        row.inputsDigest = edition.inputsDigest();
        row.status = EditionStatus.DRAFT;
        row.note = edition.note();
        row.runs = edition.runs().count();
        row.seed = edition.runs().seed();
        row.engine = edition.code().engine();
        Freshness freshness = edition.freshness();
        row.newInputs = freshness == null ? null : freshness.newInputs();
        row.carriedForward = freshness == null ? null : freshness.isCarriedForward();
        try {
            row.persistAndFlush();
        } catch (ConstraintViolationException twice) {
            throw new EditionConflict(
                    id, "cannot be saved: somebody else saves it now, or another revision is in work");
        }
        rows.write(requireNonNull(row.id), edition);
        return row;
    }

    /** Of two who publish at once the second waits for the first's hold, and is then told. */
    private Edition published(EditionRow row, FrozenEdition edition) {
        EditionId id = edition.id();
        latest(id.slug()).filter(e -> e.id().revision() > id.revision()).ifPresent(later -> {
            throw new EditionConflict(
                    id, "comes too late: revision " + later.id().revision() + " is published already");
        });
        int changed = EditionRow.update(
                "status = ?1, publishedAt = instant where id = ?2 and status <> ?1", EditionStatus.PUBLISHED, row.id);
        EditionRow.getEntityManager().refresh(row);
        if (changed == 0) {
            refuseIfPublished(row, id);
        }
        statements.add(row, edition);
        return row.toRecord();
    }

    private static void refuseIfPublished(EditionRow row, EditionId id) {
        if (row.status == EditionStatus.PUBLISHED) {
            throw new EditionConflict(id, "is published already: a correction is a new revision");
        }
    }

    @Override
    public List<Edition> all() {
        return EditionRow.where("true order by e.year, e.slug, e.revision")
                .map(EditionRow::toRecord)
                .toList();
    }

    @Override
    public Optional<Edition> find(EditionId id) {
        return EditionRow.of(id).map(EditionRow::toRecord);
    }

    @Override
    public Optional<Edition> latest(String slug) {
        return EditionRow.where("e.slug = ?1 and e.status = ?2 order by e.revision desc", slug, EditionStatus.PUBLISHED)
                .findFirst()
                .map(EditionRow::toRecord);
    }

    @Override
    public Optional<FrozenEdition> frozen(EditionId id) {
        return EditionRow.of(id).map(row -> rows.read(requireNonNull(row.id), row.toRecord()));
    }

    @Override
    public List<FrozenPlugin> plugins(EditionId id) {
        return database.list(
                FrozenSql.PLUGINS + FrozenSql.OF_EDITION + " ORDER BY r.file",
                FrozenSql::plugin,
                id.slug(),
                id.revision());
    }

    @Override
    public Map<CountryCode, List<ExplainedNode>> explanations(EditionId id) {
        return database
                .list(
                        FrozenSql.EXPLANATIONS + FrozenSql.OF_EDITION + " ORDER BY r.country, n.position",
                        FrozenSql::explained,
                        id.slug(),
                        id.revision())
                .stream()
                .collect(groupingBy(explained -> explained.step().country()));
    }

    @Override
    public List<EditionNode> nodes(EditionId id) {
        return database.list(
                FrozenSql.NODES + FrozenSql.OF_EDITION + " ORDER BY r.position",
                FrozenSql::node,
                id.slug(),
                id.revision());
    }

    @Override
    public List<EditionGroup> groups(EditionId id) {
        return database.list(
                FrozenSql.GROUPS + FrozenSql.OF_EDITION + " ORDER BY r.id", FrozenSql::group, id.slug(), id.revision());
    }

    @Override
    public List<String> warnings(EditionId id) {
        return database.list(
                FrozenSql.WARNINGS + FrozenSql.OF_EDITION + " ORDER BY r.position",
                row -> row.getString(1),
                id.slug(),
                id.revision());
    }

    @Override
    public List<EditionScore> ranking(EditionId id, String node) {
        return database.list(
                FrozenSql.SCORES + FrozenSql.OF_EDITION + " AND r.node = ? ORDER BY r.rank NULLS LAST, r.country",
                FrozenSql::score,
                id.slug(),
                id.revision(),
                node);
    }

    @Override
    public Map<CountryCode, List<EditionScore>> ofCountries(EditionId id, Collection<CountryCode> countries) {
        return database
                .list(
                        FrozenSql.SCORES
                                + " JOIN edition_node n ON n.edition = r.edition AND n.id = r.node"
                                + FrozenSql.OF_EDITION
                                + " AND r.country = ANY (?) ORDER BY r.country, n.position",
                        FrozenSql::score,
                        id.slug(),
                        id.revision(),
                        Texts.of(countries))
                .stream()
                .collect(groupingBy(EditionScore::country));
    }

    @Override
    public List<GroupRank> groupRanking(EditionId id, String group, String node) {
        return database.list(
                FrozenSql.GROUP_RANKS
                        + FrozenSql.OF_EDITION
                        + " AND r.group_id = ? AND r.node = ? ORDER BY r.rank, r.country",
                FrozenSql::groupRank,
                id.slug(),
                id.revision(),
                group,
                node);
    }

    @Override
    public List<Observation> inputs(EditionId id, Collection<CountryCode> countries) {
        return database.list(
                FrozenSql.INPUTS
                        + FrozenSql.OF_EDITION
                        + " AND r.country = ANY (?) ORDER BY r.country, r.indicator, r.year",
                RecordReader.of(Tables.OBSERVATIONS),
                id.slug(),
                id.revision(),
                Texts.of(countries));
    }

    @Override
    public Map<CountryCode, List<EditionRank>> history(
            String methodology, String node, Collection<CountryCode> countries) {
        Map<CountryCode, List<EditionRank>> history = new TreeMap<>();
        database.list(
                """
                SELECT r.country, e.slug, e.revision, e.year, r.score, r.rank
                FROM edition_score r
                JOIN edition e ON e.id = r.edition
                JOIN methodology m ON m.digest = e.methodology
                WHERE m.id = ? AND r.node = ? AND r.country = ANY (?) AND e.status = 'PUBLISHED'
                    AND NOT EXISTS (
                        SELECT FROM edition later
                        WHERE later.slug = e.slug AND later.status = 'PUBLISHED' AND later.revision > e.revision)
                ORDER BY r.country, e.year, e.slug""",
                row -> history.computeIfAbsent(new CountryCode(row.getString(1)), c -> new ArrayList<>())
                        .add(new EditionRank(
                                new EditionId(row.getString(2), row.getInt(3)),
                                row.getInt(4),
                                FrozenSql.optionalDouble(row, 5),
                                FrozenSql.optionalInt(row, 6))),
                methodology,
                node,
                Texts.of(countries));
        return history;
    }
}
