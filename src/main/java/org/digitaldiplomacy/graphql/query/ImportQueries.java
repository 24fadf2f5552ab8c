package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.digitaldiplomacy.access.AuditTrail;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.AuditEntryConnection;
import org.digitaldiplomacy.graphql.view.AuditEntryView;
import org.digitaldiplomacy.graphql.view.CorrectionView;
import org.digitaldiplomacy.graphql.view.DataTable;
import org.digitaldiplomacy.graphql.view.ImportConnection;
import org.digitaldiplomacy.graphql.view.ImportView;
import org.digitaldiplomacy.graphql.view.RefusedRowView;
import org.digitaldiplomacy.intake.ImportLog;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Position;
import org.digitaldiplomacy.port.Slice;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Tables;
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

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

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
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        requireSight();
        return Connections.imports(newestFirst(
                        PageArguments.of(first, after, last, before).page(),
                        ImportQueries::uuid,
                        log::imports,
                        log::importsAfter,
                        report -> report.id().toString())
                .map(ImportView::of));
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
                .orElseThrow(() -> Refused.argument("id", id, "the id of an import that was ordered"));
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
            @Description("The table.") @Name("table") DataTable table,
            @Description("The parts of the row's key in their order: EST, internet-users, 2024.") @Name("key")
                    List<@NonNull String> key) {
        boolean mayAudit =
                caller.identity().may(Permission.AUDIT) || caller.identity().may(Permission.EDIT);
        List<String> parts =
                Tables.named(table.inPackage()).key().stream().map(Column::name).toList();
        if (key.size() != parts.size()) {
            throw Refused.argument("key", key.size(), parts.size() + " parts: " + String.join(", ", parts));
        }
        return log.corrections(table.inPackage(), key).stream()
                .map(correction -> CorrectionView.of(correction, mayAudit))
                .toList();
    }

    @Query("auditTrail")
    @Description("Every write, the newest first. Needs the scope audit or edit.")
    public AuditEntryConnection auditTrail(
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        caller.identity().requireAny(Permission.AUDIT, Permission.EDIT);
        return Connections.auditEntries(newestFirst(
                        PageArguments.of(first, after, last, before).page(),
                        text -> NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty(),
                        trail::entries,
                        trail::entriesAfter,
                        entry -> String.valueOf(entry.number()))
                .map(AuditEntryView::of));
    }

    /** Imports name people and quote their files, so that not everybody sees them. */
    private void requireSight() {
        caller.identity().requireAny(Permission.INGEST, Permission.EDIT, Permission.AUDIT);
    }

    /**
     * A page of a list that its store gives from either end.
     *
     * @param key of a cursor; empty where it is none
     * @param older than a row, the newest first
     * @param newer than a row, the oldest first
     */
    private static <K, V> Slice<V> newestFirst(
            Page page,
            Function<String, Optional<K>> key,
            BiFunction<@org.jspecify.annotations.Nullable K, Integer, List<V>> older,
            BiFunction<@org.jspecify.annotations.Nullable K, Integer, List<V>> newer,
            Function<V, String> cursor) {
        boolean isForward = page.from() == Page.From.START;
        Position position = page.position();
        K border = position == null
                ? null
                : key.apply(position.value())
                        .orElseThrow(() -> PageArguments.notOfList(isForward ? "after" : "before", position));
        List<V> found = (isForward ? older : newer).apply(border, page.size() + 1);
        boolean isCut = found.size() > page.size();
        List<Slice.Item<V>> items = new ArrayList<>(found.stream()
                .limit(page.size())
                .map(row -> new Slice.Item<>(row, new Position(cursor.apply(row))))
                .toList());
        if (!isForward) {
            Collections.reverse(items);
        }
        return new Slice<>(
                items, isForward ? border != null : isCut, isForward ? isCut : border != null, OptionalLong.empty());
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
