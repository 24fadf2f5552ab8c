package org.digitaldiplomacy.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitaldiplomacy.rules.Form.Reference;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Decimals;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Ranker;
import org.digitaldiplomacy.scoring.Response;
import org.digitaldiplomacy.scoring.Screen;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.Weigher;

/**
 * The vocabulary of rule files: every key, what it means and what it takes. {@link FormCheck} reads files by it and
 * {@link RuleSchema} writes it down for editors, so that the two cannot drift apart.
 */
final class RuleFormat {

    static final String METHODOLOGY_FILE = "methodology.yaml";
    static final String README_FILE = "README.md";
    static final String INDICATOR_FOLDER = "indicators/";
    static final List<String> README_HEADINGS =
            List.of("What it measures", "Why", "How it is scored", "Limits", "Sources");

    /** Keys of texts for readers, which nothing is worked out from. */
    static final Set<String> PROSE = Set.of("summary", "measures", "why", "source", "about");

    private static final Form TEXT = new Form.Text("a text", null);
    private static final Form ID =
            new Form.Text("an id in kebab case, such as internet-users", Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*"));
    private static final Form VERSION =
            new Form.Text("a version, such as 1.0.0", Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?"));
    private static final Form COLUMN = new Reference(Reference.Kind.COLUMN);
    private static final Form WEIGHT = new Form.Decimal(0.0, false, null);
    private static final Form ANY_NUMBER = new Form.Decimal(null, false, null);
    private static final Form YEARS = new Form.Items(new Form.Whole(1900.0, false, 2200.0), true);
    private static final Form TRANSFORMATIONS = new Form.Items(new Form.Method(Derivation.Transformation.class), false);

    private static final Shape.Key SELECT =
            step("select", Derivation.Selection.class, "Which observation of a series counts.");
    private static final Shape.Key IMPUTE =
            step("impute", Imputer.class, "What becomes of gaps. Where nothing is stated: none.");
    private static final Shape.Key TREAT =
            step("treat", Treatment.class, "How outliers are tamed. Where nothing is stated: none.");
    private static final Shape.Key NORMALISE =
            step("normalise", Normaliser.class, "How values come to a common scale.");
    private static final Shape.Key WEIGH =
            step("weigh", Weigher.class, "Where the children's weights come from. Where nothing is stated: given.");
    private static final Shape.Key AGGREGATE =
            step("aggregate", Aggregator.class, "How the children's scores become one.");
    private static final Shape.Key SCREEN = step("screen", Screen.class, "How much has to be known to count.");
    private static final Shape.Key RANK =
            step("rank", Ranker.class, "How scores become ranks. Where nothing is stated: competition.");
    /** An earlier word for drop-and-reweight, which stands in rule files that are frozen with editions. */
    static final String OLD_DROP = "exclude-value";

    private static final Shape.Key RESPOND = step(
            "respond",
            Response.class,
            "The scale on which scores are regressed; leverage is in points whatever it is. Where nothing is stated:"
                    + " linear.");
    private static final Shape.Key ON_FAILURE = may(
            "on-failure",
            new Form.Choice(Stream.concat(words(Composite.OnFailure.values()).stream(), Stream.of(OLD_DROP))
                    .toList()),
            "A unit for which a formula is not defined, on the node or below it: it is not ranked here or above"
                    + " (exclude-unit), takes the lower end of the node's scale (worst), keeps what is left, so that"
                    + " getting worse can win (drop-and-reweight, formerly exclude-value), or scoring stops (stop)."
                    + " Where nothing is stated: exclude-unit.");

    private static final Shape.Key STATED_WEIGHT =
            may("weight", WEIGHT, "The weight beside its siblings; 1 where nothing is stated.");
    private static final Shape.Key RATIONALE = may("rationale", TEXT, "Why this weight.");
    private static final Shape.Key DERIVE =
            may("derive", TRANSFORMATIONS, "Transformations of the picked value, in this order.");

    static final Shape LEAF = Shape.of(
            "an indicator's place",
            must("indicator", new Reference(Reference.Kind.INDICATOR), "The id of an indicator: its file's name."),
            STATED_WEIGHT,
            RATIONALE);

    static final Shape BRANCH = branch();

    static final Shape INDICATOR = Shape.of(
            "an indicator",
            must("id", ID, "The same as the file's name; unique in the tree."),
            must("name", TEXT, "What people call it."),
            may("column", COLUMN, "The data column that it reads; where nothing is stated, the id."),
            must("measures", TEXT, "What it measures."),
            must("why", TEXT, "Why it belongs."),
            must("unit", TEXT, "The unit of the data column."),
            must("source", TEXT, "Who publishes it."),
            may("limits", TEXT, "What it does not say."),
            must("direction", new Form.Choice(words(IndicatorDirection.values())), "Which way is better."),
            SELECT,
            DERIVE,
            IMPUTE,
            TREAT,
            NORMALISE);

    private static final Shape SCOPE = Shape.of(
            "a scope",
            may(
                    "groups",
                    new Form.Items(new Reference(Reference.Kind.GROUP), true),
                    "The units of any of these groups."),
            may("also", new Form.Items(new Reference(Reference.Kind.UNIT), true), "These units too."));

    private static final Shape DEFAULTS =
            Shape.of("the defaults", SELECT, IMPUTE, TREAT, NORMALISE, WEIGH, AGGREGATE, SCREEN, ON_FAILURE);

    private static final Shape REGRESSOR = Shape.of(
            "a regressor",
            must("name", TEXT, "What people call it."),
            must("column", COLUMN, "The data column that it reads."),
            SELECT,
            DERIVE);

    private static final Shape LEVERAGE = Shape.of(
            "a leverage",
            must("id", ID, "Unique in the tree."),
            must("name", TEXT, "What people call it."),
            must("of", new Reference(Reference.Kind.NODE), "The node whose scores are explained by size."),
            RESPOND,
            may(
                    "level",
                    new Form.Decimal(0.0, true, 0.999999),
                    "Of the prediction interval; where nothing is stated, 0.9."),
            must("about", TEXT, "What it says and what it does not."),
            must("regressors", new Form.Items(new Form.Fields(REGRESSOR), false), "Measures of size."));

    private static final Shape CRITERION = Shape.of(
            "a criterion",
            must("column", COLUMN, "The data column that is compared."),
            SELECT,
            may("at-least", ANY_NUMBER, "The least value that belongs."),
            may("at-most", ANY_NUMBER, "The greatest value that belongs."));

    private static final Shape GROUP = Shape.of(
            "a group",
            must("id", ID, "Unique among the groups."),
            must("name", TEXT, "What people call it."),
            must("about", TEXT, "Why the line is drawn where it is."),
            may("members-of", new Reference(Reference.Kind.GROUP), "Only members of this group of the data."),
            may("criteria", new Form.Items(new Form.Fields(CRITERION), false), "All have to be met."));

    /** The keys of a choice that say what is decided otherwise: each choice has one of them. */
    static final List<Shape.Key> DECISIONS = List.of(
            may(
                    "weight-noise",
                    new Form.Decimal(0.0, true, 1.0),
                    "Every weight by itself up to this share more or less: 0.25 for three to five quarters of it."),
            may(
                    "dirichlet",
                    new Form.Decimal(1.0, false, null),
                    "A node's weights together from the Dirichlet distribution around their shares; the larger the"
                            + " number, the closer they keep."),
            may(
                    "derive",
                    new Form.Items(TRANSFORMATIONS, false),
                    "One of these lists of transformations, each as likely as the others. Name the list that the rules use,"
                            + " too."),
            alternatives("normalise", Normaliser.class),
            alternatives("treat", Treatment.class),
            alternatives("impute", Imputer.class),
            alternatives("weigh", Weigher.class),
            alternatives("aggregate", Aggregator.class),
            alternatives("respond", Response.class),
            may(
                    "omit",
                    new Form.Choice(words(ChoiceBuilder.Omitted.values())),
                    "All of them, or all but one: of the indicators, or of the root's children."));

    static final double CARRIED_FORWARD_BELOW = 0.2;

    static final double LEAST_CARRIED = 0;

    private static final Shape CHOICE = choice();

    static final Shape METHODOLOGY = Shape.of(
            "a methodology",
            must("id", ID, "The same as the folder's name."),
            must("version", VERSION, "Of the rules; raised with every change of them."),
            must("name", TEXT, "What people call it."),
            must("summary", TEXT, "One or two sentences."),
            may("scope", new Form.Fields(SCOPE), "The units that take part; where nothing is stated, all of the data."),
            may("defaults", new Form.Fields(DEFAULTS), "What indicators and nodes use that state nothing themselves."),
            RANK,
            may(
                    "pool-years",
                    YEARS,
                    "Years whose values set the scale together; where nothing is stated, each year its own."),
            must("tree", new Form.Fields(BRANCH), "The index, its dimensions and their indicators."),
            may(
                    "leverage",
                    new Form.Items(new Form.Fields(LEVERAGE), false),
                    "How far results lie above what size predicts."),
            may(
                    "groups",
                    new Form.Items(new Form.Fields(GROUP), false),
                    "Units that are also ranked among themselves."),
            may(
                    "robustness",
                    new Form.Items(new Form.Fields(CHOICE), false),
                    "What could have been decided otherwise: rank intervals are taken over it. Where nothing is stated:"
                            + " weights a quarter more or less, an arithmetic or geometric mean at the top, and all"
                            + " indicators or all but one."),
            may("editions", YEARS, "Years that editions are published for."),
            may(
                    "carried-forward-below",
                    new Form.Decimal(0.0, false, 1.0),
                    "An edition is labelled carried forward where less than this share of its inputs is newer than those"
                            + " of the edition before. " + CARRIED_FORWARD_BELOW + " where nothing is stated."),
            may(
                    "least-carried",
                    new Form.Decimal(0.0, false, 1.0),
                    "The share of the index's weight that must rest on indicators known for enough units: below it nothing is"
                            + " scored for publication. An indicator's share is the product of the stated weights' shares"
                            + " down the tree. Where nothing is stated: 0, no floor."));

    private RuleFormat() {}

    /** {@code EXCLUDE_UNIT} → {@code exclude-unit}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key under which a step's methods are named. */
    static String keyOf(Class<? extends Step> step) {
        if (step.equals(Derivation.Transformation.class)) {
            return "derive";
        }
        return Stream.of(SELECT, IMPUTE, TREAT, NORMALISE, WEIGH, AGGREGATE, SCREEN, RANK, RESPOND)
                .filter(k -> k.form().equals(new Form.Method(step)))
                .map(Shape.Key::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no key for " + step));
    }

    /** The node's keys hold its children, which may be branches themselves. */
    private static Shape branch() {
        List<Shape.Key> keys = new ArrayList<>();
        keys.add(must("id", ID, "Unique in the tree."));
        keys.add(must("name", TEXT, "What people call it."));
        keys.add(STATED_WEIGHT);
        keys.add(RATIONALE);
        keys.addAll(List.of(WEIGH, AGGREGATE, SCREEN, ON_FAILURE));
        keys.add(may("decimals", new Form.Whole(0.0, false, 12.0), "Rounds the score before it is used further up."));
        keys.add(may(
                "rounding",
                new Form.Choice(words(Decimals.Ties.values())),
                "Whether a score in the middle between two decimals goes away from zero, or to the even one. Where nothing"
                        + " is stated: half-up."));
        keys.add(must("children", new Form.Children(), "The parts that the score is made of."));
        return new Shape("a node", keys);
    }

    private static Shape choice() {
        List<Shape.Key> keys = new ArrayList<>();
        keys.add(must("id", ID, "Unique among the choices."));
        keys.add(must("why", TEXT, "Why it could have been decided otherwise."));
        keys.add(may(
                "nodes",
                new Form.Items(new Reference(Reference.Kind.NODE), true),
                "The nodes or leverages that it changes; where nothing is stated, all that it can."));
        keys.addAll(DECISIONS);
        return new Shape("a choice", keys);
    }

    private static Shape.Key alternatives(String name, Class<? extends Step> step) {
        return may(
                name,
                new Form.Items(new Form.Method(step), false),
                "One of these, each as likely as the others. Name the one that the rules use, too.");
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(RuleFormat::word).toList();
    }

    private static Shape.Key step(String name, Class<? extends Step> step, String meaning) {
        return may(name, new Form.Method(step), meaning);
    }

    private static Shape.Key must(String name, Form form, String meaning) {
        return new Shape.Key(name, true, form, meaning);
    }

    private static Shape.Key may(String name, Form form, String meaning) {
        return new Shape.Key(name, false, form, meaning);
    }
}
