package org.digitaldiplomacy.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.MissionLink;
import org.digitaldiplomacy.model.Relation;
import org.digitaldiplomacy.model.RelationKind;
import org.digitaldiplomacy.network.MissionNetwork;
import org.digitaldiplomacy.network.Network;
import org.digitaldiplomacy.network.RelationNetwork;
import org.digitaldiplomacy.port.DataPackage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells who stands where in a network, as a tidy table. */
@Command(
        name = "network",
        description = {
            "Tells who stands where among those that are tied to one another: degrees, centralities, communities.",
            "Writes CSV, a row for each node."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  network missions bundled",
            "  network missions bundled --as-of 2026-04-06 --since 2022-11-16",
            "  network relations my-package --kind FOLLOWS"
        })
final class NetworkCommand implements Callable<Integer> {

    /** Network of a data package to measure. */
    enum Ties {
        /** Which state has embassies in which. */
        missions,
        /** Which institution follows or mentions which. */
        relations
    }

    private static final LocalDate LATEST = LocalDate.MAX;

    private final Inputs inputs;

    @Parameters(paramLabel = "TIES", description = "missions: who has embassies where; relations: who follows whom")
    private Ties ties;

    @Parameters(paramLabel = "DATA", description = "a data package, or 'bundled'")
    private String data;

    @Option(names = "--as-of", paramLabel = "DATE", description = "as of this day (default: the latest lists)")
    private @Nullable LocalDate asOf;

    @Option(names = "--since", paramLabel = "DATE", description = "add how far each measure has moved since this day")
    private @Nullable LocalDate since;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "FOLLOWS",
            description = "with relations: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private RelationKind kind;

    @Mixin
    private Output output;

    NetworkCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Integer call() {
        DataPackage from = inputs.dataPackage(data);
        LocalDate now = asOf == null ? LATEST : asOf;
        String table =
                switch (ties) {
                    case missions -> missions(from.missionLinks(), now);
                    case relations -> relations(from.relations(), now);
                };
        output.write(table);
        return 0;
    }

    private String missions(List<MissionLink> links, LocalDate now) {
        MissionNetwork network = MissionNetwork.asOf(now, links);
        refuseEmpty(network.network(), links.stream().map(MissionLink::date).toList(), "mission_links");
        Network<CountryCode> before =
                since == null ? null : MissionNetwork.asOf(since, links).network();
        return new CentralityTable<>("country", network.network(), before).csv();
    }

    private String relations(List<Relation> relations, LocalDate now) {
        List<Relation> ofKind = relations.stream().filter(r -> r.kind() == kind).toList();
        Network<InstitutionId> network = RelationNetwork.asOf(now, ofKind).network();
        refuseEmpty(network, ofKind.stream().map(Relation::date).toList(), "relations");
        Network<InstitutionId> before =
                since == null ? null : RelationNetwork.asOf(since, ofKind).network();
        return new CentralityTable<>("institution", network, before).csv();
    }

    private void refuseEmpty(Network<?> network, List<LocalDate> dates, String table) {
        if (network.nodeCount() == 0) {
            String known = dates.isEmpty()
                    ? "rows of the table " + table + " in " + data
                    : "a day from " + dates.stream().min(LocalDate::compareTo).orElseThrow() + " on";
            throw new RefusedInput("found no ties" + (asOf == null ? "" : " as of " + asOf) + ", expected " + known);
        }
    }
}
