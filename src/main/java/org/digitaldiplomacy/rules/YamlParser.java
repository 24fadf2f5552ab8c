package org.digitaldiplomacy.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.rules.YamlNode.Mapping;
import org.digitaldiplomacy.rules.YamlNode.Scalar;
import org.digitaldiplomacy.rules.YamlNode.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the strict part of YAML that rule files are written in: one document, no anchors, aliases, tags or directives,
 * no key twice, nothing that two versions of YAML read differently.
 */
final class YamlParser {

    private static final int DEEPEST = 40;
    private static final int LONGEST = 1_000_000;
    private static final Pattern EXPECTED_BUT_FOUND = Pattern.compile("expected (.*), but found (.*)");

    private final String file;
    private final String source;
    /** Whether some characters take two places in the text, though marks count them as one. */
    private final boolean hasPairs;

    private final Problems problems;
    private final Iterator<Event> events;

    private YamlParser(String file, String text, Problems problems) {
        this.file = file;
        this.source = text;
        this.hasPairs = text.codePointCount(0, text.length()) < text.length();
        this.problems = problems;
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** @return the document; empty where it cannot be read at all. Everything wrong goes to {@code problems} */
    static Optional<YamlNode> parse(String file, String text, Problems problems) {
        try {
            return new YamlParser(file, text, problems).document();
        } catch (MarkedYamlEngineException e) {
            Place at = e.getProblemMark().map(m -> place(file, m, "")).orElse(Place.of(file));
            syntax(at, String.valueOf(e.getProblem()), problems);
        } catch (YamlEngineException e) {
            problems.add(Place.of(file), firstLine(String.valueOf(e.getMessage())), "well-formed YAML");
        } catch (TooDeep e) {
            problems.add(e.at, "more than " + DEEPEST + " levels", "a shallower file");
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document() {
        Optional<YamlNode> first = Optional.empty();
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent start) {
                refuseDirectives(start);
                if (++documents == 2) {
                    problems.add(place(start, ""), "a second document", "one document in the file");
                }
                YamlNode node = node(events.next(), "", 0);
                first = documents == 1 ? Optional.of(node) : first;
            }
        }
        if (documents == 0) {
            problems.add(Place.of(file), "an empty file", "keys and values");
        }
        return first;
    }

    private void refuseDirectives(DocumentStartEvent start) {
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            problems.add(place(start, ""), "a directive (a line that starts with %)", "none");
        }
    }

    private YamlNode node(Event event, String path, int depth) {
        Place at = place(event, path);
        if (depth > DEEPEST) {
            throw new TooDeep(at);
        }
        if (event instanceof AliasEvent alias) {
            problems.add(at, "the alias *" + alias.getAlias(), "the value itself, written out");
            return new Scalar(at, "*" + alias.getAlias(), Scalar.Kind.TRAP);
        }
        if (event instanceof NodeEvent node) {
            node.getAnchor().ifPresent(a -> problems.add(at, "the anchor &" + a, "no anchors: write values out"));
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, at);
        }
        if (event instanceof CollectionStartEvent start) {
            start.getTag().ifPresent(t -> refuseTag(t, at));
        }
        return event.getEventId() == Event.ID.SequenceStart ? sequence(at, depth) : mapping(at, depth);
    }

    private Scalar scalar(ScalarEvent event, Place at) {
        String text = event.getValue();
        if (event.getTag().isPresent()) {
            refuseTag(event.getTag().get(), at);
            return new Scalar(at, text, Scalar.Kind.TRAP);
        }
        Scalar.Kind kind = event.isPlain() ? PlainScalar.kindOf(text) : Scalar.Kind.TEXT;
        if (kind == Scalar.Kind.TRAP) {
            problems.add(at, text + " without quotes", PlainScalar.expectedFor(text));
        }
        return new Scalar(at, text, kind, written(event));
    }

    private String written(ScalarEvent event) {
        int start = event.getStartMark().map(Mark::getIndex).orElse(0);
        int end = event.getEndMark().map(Mark::getIndex).orElse(start);
        if (!hasPairs) {
            return source.substring(start, end);
        }
        int from = source.offsetByCodePoints(0, start);
        return source.substring(from, source.offsetByCodePoints(from, end - start));
    }

    private void refuseTag(String tag, Place at) {
        problems.add(at, "the tag " + tag.replace("tag:yaml.org,2002:", "!!"), "no tags");
    }

    private Sequence sequence(Place at, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
            items.add(node(e, at.path() + "[" + items.size() + "]", depth + 1));
        }
        return new Sequence(at, items);
    }

    private Mapping mapping(Place at, int depth) {
        List<Mapping.Entry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
            YamlNode key = node(e, at.path(), depth + 1);
            String name = key instanceof Scalar s ? s.text() : "?";
            YamlNode value = node(events.next(), at.at(name).path(), depth + 1);
            if (!(key instanceof Scalar scalar)) {
                problems.add(key.at(), key.words() + " as a key", "a name");
            } else if (lines.containsKey(name)) {
                problems.add(
                        key.at(),
                        "the key '" + name + "' a second time",
                        "it once (the first is on line " + lines.get(name) + ")");
            } else {
                lines.put(name, key.at().line());
                entries.add(new Mapping.Entry(scalar, value));
            }
        }
        return new Mapping(at, entries);
    }

    private Place place(Event event, String path) {
        return event.getStartMark()
                .map(m -> place(file, m, path))
                .orElseThrow(() -> new IllegalStateException("the parser gives no marks"));
    }

    private static Place place(String file, Mark mark, String path) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, path);
    }

    /** Puts the parser's own words into the order of ours. */
    private static void syntax(Place at, String problem, Problems problems) {
        Matcher m = EXPECTED_BUT_FOUND.matcher(problem);
        if (m.matches()) {
            problems.add(at, m.group(2), m.group(1) + ", for well-formed YAML");
        } else {
            String found = problem.startsWith("found ") ? problem.substring("found ".length()) : problem;
            problems.add(at, found, "well-formed YAML");
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("nothing");
    }

    /** Stops the descent. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Place at;

        TooDeep(Place at) {
            super(null, null, false, false);
            this.at = at;
        }
    }
}
