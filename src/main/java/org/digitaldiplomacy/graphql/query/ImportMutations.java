package org.digitaldiplomacy.graphql.query;

import java.util.List;
import java.util.UUID;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.AccountInput;
import org.digitaldiplomacy.graphql.view.AccountMetricInput;
import org.digitaldiplomacy.graphql.view.ImportView;
import org.digitaldiplomacy.graphql.view.IncidentInput;
import org.digitaldiplomacy.graphql.view.InstitutionInput;
import org.digitaldiplomacy.graphql.view.MissionLinkInput;
import org.digitaldiplomacy.graphql.view.ObservationInput;
import org.digitaldiplomacy.graphql.view.RelationInput;
import org.digitaldiplomacy.graphql.view.SourceInput;
import org.digitaldiplomacy.graphql.view.TreatyActionInput;
import org.digitaldiplomacy.graphql.view.TreatyInput;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Small batches of rows. Each is an import like any other. */
@GraphQLApi
public class ImportMutations {

    private static final int MOST_ROWS = 1_000;
    private static final String ROWS = "At most 1000; more go to POST /v1/imports/{table}.";
    private static final String REASON = "Why, for the history of what is corrected.";
    private static final String DRY_RUN = "Check everything and change nothing.";
    private static final String RULE =
            " All of them or none: adds what is new, corrects what differs. Needs the scope ";

    private final Imports imports;
    private final Caller caller;

    ImportMutations(Imports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @NonNull
    @Mutation("importObservations")
    @Description("Takes observations in." + RULE + "ingest.")
    public ImportView importObservations(
            @Description(ROWS) @Name("rows") List<@NonNull ObservationInput> rows,
            @DefaultValue("") @Description(REASON) @Name("reason") String reason,
            @DefaultValue("false") @Description(DRY_RUN) @Name("dryRun") boolean dryRun) {
        return run(Tables.OBSERVATIONS, rows, reason, dryRun);
    }

    @NonNull
    @Mutation("importAccountMetrics")
    @Description("Takes measurements of accounts in." + RULE + "ingest.")
    public ImportView importAccountMetrics(
            @Description(ROWS) @Name("rows") List<@NonNull AccountMetricInput> rows,
            @DefaultValue("") @Description(REASON) @Name("reason") String reason,
            @DefaultValue("false") @Description(DRY_RUN) @Name("dryRun") boolean dryRun) {
        return run(Tables.ACCOUNT_METRICS, rows, reason, dryRun);
    }

    @NonNull
    @Mutation("importSources")
    @Description("Takes sources in." + RULE + "edit.")
    public ImportView importSources(
            @Description(ROWS) @Name("rows") List<@NonNull SourceInput> rows,
            @DefaultValue("") @Description(REASON) @Name("reason") String reason,
            @DefaultValue("false") @Description(DRY_RUN) @Name("dryRun") boolean dryRun) {
        return run(Tables.SOURCES, rows, reason, dryRun);
    }

    @NonNull
    @Mutation("importInstitutions")
    @Description("Takes institutions in." + RULE + "edit.")
    public ImportView importInstitutions(
            @Description(ROWS) @Name("rows") List<@NonNull InstitutionInput> rows,
            @DefaultValue("") @Description(REASON) @Name("reason") String reason,
            @DefaultValue("false") @Description(DRY_RUN) @Name("dryRun") boolean dryRun) {
        return run(Tables.INSTITUTIONS, rows, reason, dryRun);
    }

    @NonNull
    @Mutation("importAccounts")
    @Description("Takes accounts in." + RULE + "edit.")
    public ImportView importAccounts(
            @Description(ROWS) @Name("rows") List<@NonNull AccountInput> rows,
            @DefaultValue("") @Description(REASON) @Name("reason") String reason,
            @DefaultValue("false") @Description(DRY_RUN) @Name("dryRun") boolean dryRun) {
        return run(Tables.ACCOUNTS, rows, reason, dryRun);
    }

    @NonNull
    @Mutation("importTreaties")
    @Description("Takes treaties in." + RULE + "edit.")
    public ImportView importTreaties(
            @Description(ROWS) @Name("rows") List<@NonNull TreatyInput> rows,
            @DefaultValue("") @Description(REASON) @Name("reason") String reason,
            @DefaultValue("false") @Description(DRY_RUN) @Name("dryRun") boolean dryRun) {
        return run(Tables.TREATIES, rows, reason, dryRun);
    }

    @NonNull
    @Mutation("importTreatyActions")
    @Description("Takes in what states did about treaties." + RULE + "edit.")
    public ImportView importTreatyActions(
            @Description(ROWS) @Name("rows") List<@NonNull TreatyActionInput> rows,
            @DefaultValue("") @Description(REASON) @Name("reason") String reason,
            @DefaultValue("false") @Description(DRY_RUN) @Name("dryRun") boolean dryRun) {
        return run(Tables.TREATY_ACTIONS, rows, reason, dryRun);
    }

    @NonNull
    @Mutation("importIncidents")
    @Description("Takes breaches and other incidents in." + RULE + "edit.")
    public ImportView importIncidents(
            @Description(ROWS) @Name("rows") List<@NonNull IncidentInput> rows,
            @DefaultValue("") @Description(REASON) @Name("reason") String reason,
            @DefaultValue("false") @Description(DRY_RUN) @Name("dryRun") boolean dryRun) {
        return run(Tables.INCIDENTS, rows, reason, dryRun);
    }

    @NonNull
    @Mutation("importMissionLinks")
    @Description("Takes in who has embassies where." + RULE + "ingest.")
    public ImportView importMissionLinks(
            @Description(ROWS) @Name("rows") List<@NonNull MissionLinkInput> rows,
            @DefaultValue("") @Description(REASON) @Name("reason") String reason,
            @DefaultValue("false") @Description(DRY_RUN) @Name("dryRun") boolean dryRun) {
        return run(Tables.MISSION_LINKS, rows, reason, dryRun);
    }

    @NonNull
    @Mutation("importRelations")
    @Description("Takes in who follows or mentions whom." + RULE + "ingest.")
    public ImportView importRelations(
            @Description(ROWS) @Name("rows") List<@NonNull RelationInput> rows,
            @DefaultValue("") @Description(REASON) @Name("reason") String reason,
            @DefaultValue("false") @Description(DRY_RUN) @Name("dryRun") boolean dryRun) {
        return run(Tables.RELATIONS, rows, reason, dryRun);
    }

    private ImportView run(Table<?> table, List<? extends Record> rows, String reason, boolean dryRun) {
        caller.identity().require(Imports.needed(table));
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw Refused.argument("rows", rows.size(), "1 to " + MOST_ROWS + " rows");
        }
        ImportOrder order = new ImportOrder(
                UUID.randomUUID(),
                table.name(),
                ImportOrder.Format.NDJSON,
                ImportOrder.Packing.NONE,
                ImportOrder.Mode.ALL,
                dryRun,
                reason.strip());
        return ImportView.of(imports.run(
                order, caller.identity(), rows.stream().map(Table::cells).toList()));
    }
}
