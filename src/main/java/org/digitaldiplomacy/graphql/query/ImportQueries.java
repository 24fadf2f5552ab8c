package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.digitaldiplomacy.access.AuditTrail;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.view.AuditEntryConnection;
import org.digitaldiplomacy.graphql.view.AuditEntryEdge;
import org.digitaldiplomacy.graphql.view.AuditEntryView;
import org.digitaldiplomacy.graphql.view.CorrectionView;
import org.digitaldiplomacy.graphql.view.ImportConnection;
import org.digitaldiplomacy.graphql.view.ImportEdge;
import org.digitaldiplomacy.graphql.view.ImportView;
import org.digitaldiplomacy.graphql.view.PageInfo;
import org.digitaldiplomacy.graphql.view.RefusedRowView;
import org.digitaldiplomacy.intake.ImportLog;
import org.digitaldiplomacy.intake.ImportReport;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Imports, what they corrected, and the trail of all writes. */
@GraphQLApi
public class ImportQueries {

    private static final int ROWS_SHOWN = 100;
    private static final Duration TOLD_EVERY = Duration.ofMillis(500);

    private final ImportLog log;
    private final AuditTrail trail;
    private final Caller caller;

    ImportQueries(ImportLog log, AuditTrail trail, Caller caller) {
        this.log = log;
        this.trail = trail;
        this.caller = caller;
    }

    @Nullable
    @Query("import")
    @Description("The import of this id; null where there is none. Needs the scope ingest, edit or audit.")
    public ImportView importOf(@Id @Description("Its id.") @Name("id") String id) {
        requireSight();
        return uuid(id).flatMap(log::find).map(ImportView::of).orElse(null);
    }

    @Query("imports")
    @Description("Imports, the newest first. Needs the scope ingest, edit or audit.")
    public ImportConnection imports(
            @Nullable @Description("How many: 1 to 250, by default 50.") @Name("first") Integer first,
            @Nullable @Description("Only what comes after this cursor.") @Name("after") String after) {
        requireSight();
        int size = size(first);
        UUID before = after == null ? null : uuid(after).orElseThrow(ImportQueries::badCursor);
        List<ImportReport> found = log.imports(before, size + 1);
        List<ImportEdge> edges = found.stream()
                .limit(size)
                .map(r -> new ImportEdge(r.id().toString(), ImportView.of(r)))
                .toList();
        return new ImportConnection(
                edges,
                edges.stream().map(ImportEdge::node).toList(),
                info(edges, ImportEdge::cursor, after, found.size() > size));
    }

    @Description("Problems of its rows, the first 100; all are in /v1/imports/{id}/refused.csv.")
    public List<@NonNull RefusedRowView> problems(@Source ImportView of) {
        return log.refused(of.model().id(), ROWS_SHOWN).stream()
                .map(RefusedRowView::of)
                .toList();
    }

    @NonNull
    @Subscription("importProgress")
    @Description("An import as it goes on, to its end. Needs the scope ingest, edit or audit.")
    public Multi<ImportView> importProgress(@Id @Description("Its id.") @Name("id") String id) {
        requireSight();
        UUID known = uuid(id).filter(u -> log.find(u).isPresent())
                .orElseThrow(() -> PageArguments.bad("id: there is no import '" + id + "'."));
        return Multi.createFrom()
                .ticks()
                .every(TOLD_EVERY)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                .map(tick -> log.find(known).orElseThrow())
                .skip()
                .repetitions()
                .onItem()
                .transformToMultiAndConcatenate(ImportQueries::withEnd)
                .select()
                .first(Optional::isPresent)
                .map(report -> ImportView.of(report.orElseThrow()));
    }

    /** A report and, after the last, the sign that none follows. */
    private static Multi<Optional<ImportReport>> withEnd(ImportReport report) {
        return report.isOver()
                ? Multi.createFrom().items(Optional.of(report), Optional.empty())
                : Multi.createFrom().item(Optional.of(report));
    }

    @Query("corrections")
    @Description("Earlier states of a row of any table with a key, the newest correction first.")
    public List<@NonNull CorrectionView> corrections(
            @Description("The table, named as in a data package: observations.") @Name("table") String table,
            @Description("The parts of the row's key in their order: EST, internet-users, 2024.") @Name("key")
                    List<@NonNull String> key) {
        boolean mayAudit =
                caller.identity().may(Permission.AUDIT) || caller.identity().may(Permission.EDIT);
        try {
            return log.corrections(table, key).stream()
                    .map(correction -> CorrectionView.of(correction, mayAudit))
                    .toList();
        } catch (IllegalArgumentException unknown) {
            throw PageArguments.bad(String.valueOf(unknown.getMessage()));
        }
    }

    @Query("auditTrail")
    @Description("Every write, the newest first. Needs the scope audit or edit.")
    public AuditEntryConnection auditTrail(
            @Nullable @Description("How many: 1 to 250, by default 50.") @Name("first") Integer first,
            @Nullable @Description("Only what comes after this cursor.") @Name("after") String after) {
        caller.identity().requireAny(Permission.AUDIT, Permission.EDIT);
        int size = size(first);
        if (after != null && !after.matches("[1-9][0-9]{0,17}")) {
            throw badCursor();
        }
        var found = trail.entries(after == null ? null : Long.valueOf(after), size + 1);
        List<AuditEntryEdge> edges = found.stream()
                .limit(size)
                .map(e -> new AuditEntryEdge(String.valueOf(e.number()), AuditEntryView.of(e)))
                .toList();
        return new AuditEntryConnection(
                edges,
                edges.stream().map(AuditEntryEdge::node).toList(),
                info(edges, AuditEntryEdge::cursor, after, found.size() > size));
    }

    /** Imports name people and quote their files, so that not everybody sees them. */
    private void requireSight() {
        caller.identity().requireAny(Permission.INGEST, Permission.EDIT, Permission.AUDIT);
    }

    private static int size(@org.jspecify.annotations.Nullable Integer first) {
        return PageArguments.of(first, null, null, null).page().size();
    }

    private static <T> PageInfo info(
            List<T> edges,
            Function<T, String> cursor,
            @org.jspecify.annotations.Nullable String after,
            boolean hasNext) {
        return new PageInfo(
                hasNext,
                after != null,
                edges.isEmpty() ? null : cursor.apply(edges.get(0)),
                edges.isEmpty() ? null : cursor.apply(edges.get(edges.size() - 1)));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static RuntimeException badCursor() {
        return PageArguments.bad("after expects a cursor that was given before.");
    }
}
