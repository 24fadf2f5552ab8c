package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves an edition: its rules and inputs have the digests that it names, the plug-ins are those that scored it, and scored
 * again they give every stored number, to the last bit. Needs nothing but the edition itself and the plug-ins.
 */
public final class EditionCheck {

    private static final int SHOWN = 20;

    private final RuleBook ruleBook;
    private final ScoringCode code;

    /** @param code behind the formulas that the book knows */
    public EditionCheck(RuleBook ruleBook, ScoringCode code) {
        this.ruleBook = ruleBook;
        this.code = code;
    }

    /**
     * Result of a check.
     *
     * @param scored what the edition says that it was scored by
     * @param engine version of the engine that checked
     * @param rows how many rows were computed again
     * @param isOtherCode whether the plug-ins here are not those that scored the edition
     * @param findings a sentence for each difference, of which the first ones are told; empty where there is none
     */
    public record Verdict(
            EditionId id,
            String methodologyDigest,
            String inputsDigest,
            FrozenCode scored,
            String engine,
            int rows,
            boolean isOtherCode,
            List<String> findings) {

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
        List<FrozenPlugin> plugins = edition.code().plugins();
        if (!(ruleBook.read(rules) instanceof RuleBook.Reading.Read read)) {
            Optional<String> other = code.differs(plugins);
            other.ifPresent(why -> findings.add(sentence(why)));
            findings.add("Nothing was scored again, since the rules cannot be read here: "
                    + ((RuleBook.Reading.Refused) ruleBook.read(rules)).report());
            return verdict(edition, 0, other.isPresent(), findings);
        }
        Optional<String> other = code.differs(plugins, read.rules());
        other.ifPresent(why -> findings.add(sentence(why)));
        digests(edition, read.rules(), findings);
        FrozenEdition again = EditionScoring.again(edition, read.rules(), code.of(read.rules()))
                .score();
        EditionDifferences differences = new EditionDifferences(edition, again);
        findings.addAll(differences.told(SHOWN));
        return verdict(edition, differences.rows(), other.isPresent(), findings);
    }

    private static void digests(FrozenEdition edition, RuleSet rules, List<String> findings) {
        digest("methodology", edition.methodologyDigest(), rules.digest(), findings);
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
    }

    private static void digest(String what, String named, String found, List<String> findings) {
        if (!named.equals(found)) {
            findings.add("The edition names the " + what + " digest " + named + ", found " + found + ".");
        }
    }

    private static String sentence(String why) {
        return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    }

    private Verdict verdict(FrozenEdition edition, int rows, boolean isOtherCode, List<String> findings) {
        return new Verdict(
                edition.id(),
                edition.methodologyDigest(),
                edition.inputsDigest(),
                edition.code(),
                code.engine(),
                rows,
                isOtherCode,
                findings);
    }
}
