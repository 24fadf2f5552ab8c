package org.digitaldiplomacy.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.ingest.FilePanels;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.YamlRuleBook;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.audit.Audit;
import org.digitaldiplomacy.scoring.audit.Comparison;
import org.digitaldiplomacy.scoring.audit.Components;
import org.digitaldiplomacy.scoring.audit.Consistency;
import org.digitaldiplomacy.scoring.audit.Discoveries;
import org.digitaldiplomacy.scoring.audit.IndicatorProfile;
import org.digitaldiplomacy.scoring.audit.Relation;
import org.digitaldiplomacy.scoring.audit.Removal;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.digitaldiplomacy.scoring.robustness.Sensitivity;
import org.digitaldiplomacy.scoring.robustness.VarianceShares;
import org.junit.jupiter.api.Test;

/** The findings that the flagship's documentation states are those of the audit. */
class FlagshipAuditTest {

    private static final Path FOLDER = Path.of("scoring-rules/digital-diplomacy");
    private static final List<String> WITHOUT_WEIGHT = List.of("ministry-platforms", "followers", "posting-frequency");
    private static final Audit AUDIT = audit();

    private static Audit audit() {
        RuleBook.Reading rules =
                new YamlRuleBook(new RuleReader(new MethodRegistry(List.of(new BuiltInMethods())))).read(FOLDER);
        DataFiles.Reading data = new FilePanels(new PackageReader(Clock.systemUTC())).bundled();
        if (rules instanceof RuleBook.Reading.Read read && data instanceof DataFiles.Reading.Read panel) {
            return Audit.of(read.rules().methodology(), read.rules().choices(), panel.panel(), 2026, List.of());
        }
        throw new AssertionError(rules + "\n" + data);
    }

    private static void says(String... phrases) {
        try {
            assertThat(Files.readString(FOLDER.resolve("README.md"))).contains(List.of(phrases));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String r(String one, String other) {
        return Figures.two(AUDIT.relations().stream()
                .filter(r -> r.one().equals(one) && r.other().equals(other))
                .findFirst()
                .orElseThrow()
                .correlation()
                .pearson());
    }

    private static String alpha(String node) {
        return Figures.two(AUDIT.consistencies().stream()
                .filter(c -> c.node().equals(node))
                .map(Consistency::raw)
                .findFirst()
                .orElseThrow());
    }

    private static Removal.Outcome without(String element) {
        return AUDIT.removals().stream()
                .filter(r -> r.of().equals(element))
                .findFirst()
                .flatMap(Removal::outcome)
                .orElseThrow();
    }

    private static String shift(String element) {
        return Figures.decimals(without(element).meanShift(), 1);
    }

    private static String missing(String indicator) {
        return Figures.percent(AUDIT.indicators().stream()
                .filter(i -> i.id().equals(indicator))
                .findFirst()
                .orElseThrow()
                .observed()
                .missing());
    }

    private static String size(String node) {
        Comparison population = AUDIT.withSize().stream()
                .filter(c -> c.node().equals(node))
                .findFirst()
                .orElseThrow();
        return Figures.two(population.correlation().pearson()).replace('-', '−');
    }

    @Test
    void what_is_missing_and_lopsided() {
        IndicatorProfile servers = AUDIT.indicators().stream()
                .filter(i -> i.observed().hasOutliers())
                .findFirst()
                .orElseThrow();
        says("secure servers only (skewness " + Figures.two(servers.observed().skewness()) + "); as scored, none");
        assertThat(AUDIT.indicators())
                .filteredOn(i -> i.observed().hasOutliers())
                .hasSize(1);
        assertThat(AUDIT.indicators()).noneMatch(i -> i.scored().hasOutliers());
        says("platforms are missing for " + missing("ministry-platforms") + ", followers for " + missing("followers")
                + ", and activity for all");
        for (IndicatorProfile i : AUDIT.indicators()) {
            if (WITHOUT_WEIGHT.contains(i.id())) {
                continue;
            }
            boolean isCivic = List.of("internet-censorship-effort", "freedom-of-expression")
                    .contains(i.id());
            assertThat(Figures.percent(i.observed().missing()))
                    .isIn(isCivic ? List.of("11 %") : List.of("0 %", "1 %", "2 %", "3 %", "4 %"));
        }
    }

    @Test
    void what_moves_together() {
        says(
                "online services and e-participation (r = " + r("online-service-index", "e-participation-index"),
                "come close (" + r("mission-host-countries", "missions-with-website") + ")",
                "(" + r("mission-host-countries", "reach") + " and " + r("missions-with-website", "reach")
                        + " with reach, against " + r("internet-users", "reach"),
                "civic space correlate at " + r("government-online", "civic-space"),
                "the one (" + r("government-online", "index") + ") far more than the other ("
                        + r("civic-space", "index") + ")",
                "government online (" + r("online-service-index", "govtech-maturity") + " with online services, "
                        + r("e-participation-index", "govtech-maturity") + " with e-participation, "
                        + r("open-data-inventory-points", "govtech-maturity") + " with the inventory)",
                "commitment and servers correlate at " + r("gci-overall", "secure-internet-servers")
                        + ", either and the signed domain at " + r("gci-overall", "cctld-dnssec-signed") + " and "
                        + r("secure-internet-servers", "cctld-dnssec-signed") + " (α " + alpha("cyber-resilience"));
        assertThat(AUDIT.flagged())
                .extracting(r -> r.flag().orElseThrow())
                .containsOnly(Relation.Flag.REDUNDANT, Relation.Flag.DOMINANT)
                .containsOnlyOnce(Relation.Flag.REDUNDANT);
    }

    @Test
    void what_holds_together() {
        says(
                "(Cronbach's α " + alpha("openness") + ")",
                "α is " + alpha("index") + " for the index, " + alpha("reach") + " for reach, "
                        + alpha("government-online") + " for government online and " + alpha("civic-space")
                        + " for civic space");
        assertThat(AUDIT.components()).allSatisfy(c -> assertThat(c.aboveOne()).isEqualTo(1));
        Components.Component first = AUDIT.components().get(0).components().get(0);
        says(
                "explains " + Figures.percent(first.share()) + " of the three dimensions",
                "("
                        + String.join(
                                ", ",
                                first.loadings().stream().map(Figures::two).toList()) + ")");
    }

    @Test
    void what_each_element_does_to_the_ranks() {
        int survey = Math.max(
                without("online-service-index").largest().distance(),
                without("e-participation-index").largest().distance());
        Removal.Move emirates = without("civic-space").largest();
        assertThat(emirates.unit()).isEqualTo("ARE");
        says(
                "no state moves by more than " + survey + " ranks",
                "United Arab Emirates would rise from rank " + emirates.with() + " to " + emirates.without(),
                "ranks move by " + shift("gci-overall") + " on average and by up to "
                        + without("gci-overall").largest().distance(),
                "whole of openness comes to " + shift("openness") + ", cyber-resilience to " + shift("cyber-resilience")
                        + " and reach to " + shift("reach"),
                "signed domain with " + shift("cctld-dnssec-signed") + " and Internet censorship with "
                        + shift("internet-censorship-effort"));
    }

    @Test
    void what_the_ranks_owe_to_each_choice() {
        Sensitivity.Result result = AUDIT.sensitivity().orElseThrow();
        List<String> total = totals(result);
        long moved = result.units().values().stream()
                .filter(VarianceShares.Outcome.Found.class::isInstance)
                .count();
        says(
                "leaving out one indicator accounts for " + total.get(2) + " of the variance of how far ranks shift,"
                        + " the weights for " + total.get(0) + " and the mean at the top for " + total.get(1)
                        + "; host countries by region for " + total.get(4),
                "the indicator left out in " + result.leads("left-out") + " of " + moved + " cases");
        assertThat(total.get(3)).isEqualTo("0.00");
    }

    private static List<String> totals(Sensitivity.Result result) {
        VarianceShares shares = ((VarianceShares.Outcome.Found) result.overall()).shares();
        assertThat(shares.choices())
                .extracting(VarianceShares.OfChoice::choice)
                .containsExactly("weights", "mean-at-the-top", "left-out", "bounded-leverage", "rescaled-by-region");
        return shares.choices().stream()
                .map(c -> Figures.two(c.total().value()))
                .toList();
    }

    @Test
    void what_the_ranks_of_leverage_owe_to_each_choice() {
        List<String> total = totals(AUDIT.leverageSensitivities().get(0));
        says("log-odds or points account for " + total.get(3) + " and the indicator left out for " + total.get(2)
                + " (weights " + total.get(0) + ", the mean at the top " + total.get(1) + ", regions " + total.get(4)
                + ")");
    }

    @Test
    void who_lies_beyond_chance() {
        Discoveries found = AUDIT.discoveries().get(0);
        assertThat(found.survivors()).isEmpty();
        assertThat(found.degreesOfFreedom()).isEqualTo(found.tests().size() - 4);
        assertThat(found.tests().get(0).unit()).isEqualTo("GNQ");
        assertThat(found.tests().get(1).unit()).isEqualTo("CHN");
        says(
                "0 of " + found.tests().size() + " survive",
                "below what is expected, at " + Figures.two(found.tests().get(0).adjusted()));
        assertThat(AuditText.of(AUDIT))
                .contains("0 of 166 units survive at a false discovery rate of 10 %: no headline may say of any single"
                        + " one that it lies above or below what its size predicts.");
        assertThat(AuditPage.of(AUDIT)).contains("0 of 166 units survive", "Weight that counts");
        assertThat(AuditJson.of(AUDIT)
                        .path("discoveries")
                        .path(0)
                        .path("survive")
                        .asInt(-1))
                .isZero();
        assertThat(AuditJson.of(AUDIT).path("carried").path("share").asDouble()).isEqualTo(0.833333333333);
    }

    @Test
    void what_follows_size() {
        says("ln population (" + size("index") + "); reach does (" + size("reach") + "), cyber-resilience somewhat ("
                + size("cyber-resilience") + "), openness not at all (" + size("openness") + ")");
        assertThat(AUDIT.withSize())
                .allSatisfy(c -> assertThat(c.correlation().pearson()).isInstanceOf(Cell.Known.class));
    }
}
