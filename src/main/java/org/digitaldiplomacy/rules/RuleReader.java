package org.digitaldiplomacy.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaldiplomacy.edition.RuleSet;
import org.digitaldiplomacy.edition.UsualChoices;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.digitaldiplomacy.scoring.method.Warnings;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.digitaldiplomacy.scoring.robustness.Study;

/** Reads rule folders. Everything that is wrong with one is found in one go. */
public final class RuleReader {

    private final MethodRegistry registry;

    /** @param registry the methods that rule files may name */
    public RuleReader(MethodRegistry registry) {
        this.registry = registry;
    }

    /** The JSON Schemas of the files that this reader takes, file name → text. */
    Map<String, String> schemas() {
        return Map.of(
                "methodology.schema.json", RuleSchema.methodology(registry),
                "indicator.schema.json", RuleSchema.indicator(registry));
    }

    /** The digest that the files have, read or not; empty where they are no text. */
    public Optional<String> digest(RuleFiles files) {
        Problems problems = new Problems();
        String digest = FolderDigest.of(texts(files, problems));
        return problems.count() > 0 ? Optional.empty() : Optional.of(digest);
    }

    /** Without data at hand: columns, groups and units may have any name. */
    public RuleReading read(RuleFiles files) {
        return read(files, KnownNames.NONE);
    }

    public RuleReading read(RuleFiles files, KnownNames known) {
        return read(files, known, true);
    }

    /** @param needsProse whether the texts for readers must be there, such as README.md */
    RuleReading read(RuleFiles files, KnownNames known, boolean needsProse) {
        Problems problems = new Problems();
        SortedMap<String, String> texts = texts(files, problems);
        SortedMap<String, YamlNode> documents = new TreeMap<>();
        texts.forEach((path, text) -> {
            if (path.endsWith(".yaml")) {
                YamlParser.parse(path, text, problems).ifPresent(node -> documents.put(path, node));
            }
        });
        FolderCheck.check(files, texts, needsProse, problems);
        FormCheck forms = new FormCheck(registry, known, needsProse, problems);
        documents.forEach((path, node) -> forms.file(
                node, path.equals(RuleFormat.METHODOLOGY_FILE) ? RuleFormat.METHODOLOGY : RuleFormat.INDICATOR));
        YamlNode top = documents.get(RuleFormat.METHODOLOGY_FILE);
        if (top instanceof YamlNode.Mapping mapping) {
            new CrossCheck(mapping, documents, files, known, forms.methods(), problems).check();
        }
        if (problems.count() > 0 || !(top instanceof YamlNode.Mapping checked)) {
            return new RuleReading.Refused(problems.inOrder());
        }
        Set<Method<?>> formulas = new LinkedHashSet<>();
        MethodologyBuilder builder = new MethodologyBuilder(checked, documents, registry.telling(formulas::add));
        Methodology methodology = builder.methodology();
        List<Choice> choices = choices(builder, methodology, problems);
        if (problems.count() > 0) {
            return new RuleReading.Refused(problems.inOrder());
        }
        return new RuleReading.Read(new RuleSet(
                methodology,
                choices,
                Warnings.of(methodology, registry),
                FolderDigest.of(texts),
                texts,
                builder.editions(),
                builder.carriedForwardBelow(),
                builder.leastCarried(),
                formulas));
    }

    /** Whether a choice leaves something to score shows only once it is taken. */
    private static List<Choice> choices(MethodologyBuilder builder, Methodology methodology, Problems problems) {
        List<MethodologyBuilder.Stated> stated = builder.choices(methodology);
        for (MethodologyBuilder.Stated s : stated) {
            try {
                Study.requireFit(methodology, List.of(s.choice()));
            } catch (IllegalArgumentException e) {
                problems.add(
                        s.at(),
                        String.valueOf(e.getMessage()),
                        "a choice that changes something in the tree and leaves something to score");
            }
        }
        return stated.isEmpty()
                ? UsualChoices.of(methodology)
                : stated.stream().map(MethodologyBuilder.Stated::choice).toList();
    }

    private static SortedMap<String, String> texts(RuleFiles files, Problems problems) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.contents().entrySet()) {
            decode(file.getKey(), file.getValue(), problems).ifPresent(text -> texts.put(file.getKey(), text));
        }
        return texts;
    }

    private static Optional<String> decode(String path, byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
            if (text.startsWith("\uFEFF")) {
                problems.add(new Place(path, 1, 1, ""), "a byte order mark", "UTF-8 without one");
                return Optional.empty();
            }
            return Optional.of(text.replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.add(new Place(path, line, 1, ""), "bytes that are not UTF-8", "UTF-8");
            return Optional.empty();
        }
    }
}
