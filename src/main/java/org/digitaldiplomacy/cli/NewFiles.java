package org.digitaldiplomacy.cli;

/** Texts of the files that {@link NewCommand} writes. Words in capitals are for the author to replace. */
final class NewFiles {

    private NewFiles() {}

    static String methodology(String id, String name, String indicator) {
        return """
                # yaml-language-server: $schema=../schema/methodology.schema.json
                id: %s
                version: 1.0.0
                name: %s
                summary: SAY IN ONE OR TWO SENTENCES WHAT IT MEASURES, AND WHAT NOT.

                defaults:
                  impute: none
                  treat: none
                  weigh: given
                  aggregate: arithmetic
                  screen: {coverage: {min-known: 1}}

                tree:
                  id: index
                  name: %s
                  children:
                    - indicator: %s
                      weight: 1
                      rationale: SAY WHY IT WEIGHS SO MUCH.
                """.formatted(id, name, name, indicator);
    }

    static String indicator(String id, String name, String column) {
        return """
                # yaml-language-server: $schema=../../schema/indicator.schema.json
                id: %s
                name: %s
                column: %s
                measures: SAY WHAT IS COUNTED OR JUDGED.
                why: SAY WHY IT BELONGS.
                unit: SAY THE UNIT
                source: SAY WHO PUBLISHES IT
                limits: SAY WHAT IT DOES NOT SAY.
                direction: higher-is-better
                select: {latest: {max-age: 4}}
                normalise: min-max
                """.formatted(id, name, column);
    }

    static String readme(String name) {
        return """
                # %s

                ## What it measures

                SAY WHAT IT MEASURES, AND WHAT NOT.

                ## Why

                SAY WHOM IT SERVES.

                ## How it is scored

                SAY IN PROSE WHAT THE RULES DO, AND WHY SO.

                ## Limits

                SAY WHERE IT IS WEAK.

                ## Sources

                SAY WHO PUBLISHES THE DATA, UNDER WHICH TERMS.
                """.formatted(name);
    }

    static String formula(String packageName, String type, String name) {
        return """
                package %1$s;

                import java.util.List;
                import org.digitaldiplomacy.scoring.Column;
                import org.digitaldiplomacy.scoring.Normaliser;
                import org.digitaldiplomacy.scoring.method.Method;
                import org.digitaldiplomacy.scoring.method.Parameter;

                /** SAY IN A SENTENCE WHAT IT DOES TO A COLUMN. */
                public record %2$s(double factor) implements Normaliser {

                    public static final Method<Normaliser> METHOD = new Method<>(
                            Normaliser.class,
                            "%3$s",
                            "SAY IT FOR READERS OF RULES.",
                            "factor · x",
                            "CITE WHERE THE FORMULA IS PUBLISHED",
                            List.of(Parameter.number("factor", "SAY WHAT IT MEANS.").above(0).orElse(1.0)),
                            arguments -> new %2$s(arguments.number("factor")));

                    @Override
                    public String name() {
                        return METHOD.name();
                    }

                    /** Direction is applied already: higher is better. */
                    @Override
                    public Fit fit(Column pool, Setting setting) {
                        return new Fit.Mapping(x -> factor * x);
                    }
                }
                """.formatted(packageName, type, name);
    }

    static String provider(String packageName, String type) {
        return """
                package %s;

                import java.util.List;
                import org.digitaldiplomacy.scoring.method.Method;
                import org.digitaldiplomacy.scoring.method.MethodProvider;

                /** The formulas of this jar. */
                public final class Formulas implements MethodProvider {

                    @Override
                    public List<Method<?>> methods() {
                        return List.of(%s.METHOD);
                    }
                }
                """.formatted(packageName, type);
    }
}
