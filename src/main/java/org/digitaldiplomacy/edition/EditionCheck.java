package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Proves an edition: its rules and inputs have the digests that it names, and scored again they give every stored
 * number, to the last bit. Needs nothing but the edition itself.
 */
public final class EditionCheck {

    private static final int SHOWN = 20;

    private final RuleBook ruleBook;

    public EditionCheck(RuleBook ruleBook) {
        this.ruleBook = ruleBook;
    }

    /**
     * What came of a check.
     *
     * @param rows how many rows were computed again
     * @param findings a sentence for each difference, of which the first ones are told; empty where there is none
     */
    public record Verdict(
            EditionId id, String methodologyDigest, String inputsDigest, int rows, List<String> findings) {

        public Verdict {
            findings = List.copyOf(findings);
        }

        public boolean isProven() {
            return findings.isEmpty();
        }
    }

    /** @param rules path → text of the rule folder that the edition names */
    public Verdict check(FrozenEdition edition, Map<String, String> rules) {
        List<String> findings = new ArrayList<>();
        RuleBook.Reading reading = ruleBook.read(rules);
        if (reading instanceof RuleBook.Reading.Refused refused) {
            findings.add("The rules cannot be read: " + refused.report());
            return verdict(edition, 0, findings);
        }
        RuleSet read = ((RuleBook.Reading.Read) reading).rules();
        digest("methodology", edition.methodologyDigest(), read.digest(), findings);
        digest(
                "inputs",
                edition.inputsDigest(),
                InputsDigest.of(
                        edition.countries(),
                        edition.groupKinds(),
                        edition.sources(),
                        edition.indicators(),
                        edition.inputs()),
                findings);
        FrozenEdition again = EditionScoring.again(edition, read).score();
        List<String> differences = new ArrayList<>();
        int rows = compare("node", edition.nodes(), again.nodes(), EditionNode::id, differences)
                + compare("score", scores(edition), scores(again), s -> s.country() + " on " + s.node(), differences)
                + compare("group", edition.groups(), again.groups(), EditionGroup::id, differences)
                + compare(
                        "rank",
                        edition.groupRanks(),
                        again.groupRanks(),
                        g -> g.country() + " on " + g.node() + " among " + g.group(),
                        differences);
        differences.stream().limit(SHOWN).forEach(findings::add);
        if (differences.size() > SHOWN) {
            findings.add("… and " + (differences.size() - SHOWN) + " rows more.");
        }
        return verdict(edition, rows, findings);
    }

    private static Verdict verdict(FrozenEdition edition, int rows, List<String> findings) {
        return new Verdict(edition.id(), edition.methodologyDigest(), edition.inputsDigest(), rows, findings);
    }

    private static void digest(String what, String named, String found, List<String> findings) {
        if (!named.equals(found)) {
            findings.add("The edition names the " + what + " digest " + named + ", found " + found + ".");
        }
    }

    /** Decimal text has no negative zero. */
    private static List<EditionScore> scores(FrozenEdition edition) {
        return edition.scores().stream()
                .map(s -> s.score().isPresent()
                        ? s.withScore(OptionalDouble.of(s.score().getAsDouble() + 0.0))
                        : s)
                .toList();
    }

    private static <R> int compare(
            String what,
            Collection<R> stored,
            Collection<R> computed,
            Function<R, String> key,
            List<String> differences) {
        Map<String, R> left = new LinkedHashMap<>();
        stored.forEach(row -> left.put(key.apply(row), row));
        for (R row : computed) {
            String name = key.apply(row);
            R other = left.remove(name);
            if (!Objects.equals(other, row)) {
                differences.add("The " + what + " of " + name + ": stored " + (other == null ? "none" : other)
                        + ", computed " + row + ".");
            }
        }
        left.forEach(
                (name, row) -> differences.add("The " + what + " of " + name + ": stored " + row + ", computed none."));
        return computed.size();
    }
}
