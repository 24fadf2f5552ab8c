package org.digitaldiplomacy.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.model.ClosestName;

/** Checks which files a rule folder has, and that its README answers the fixed questions. */
final class FolderCheck {

    private FolderCheck() {}

    /** @param needsProse whether the README must be there and answer */
    static void check(RuleFiles files, Map<String, String> texts, boolean needsProse, Problems problems) {
        for (String needed : List.of(RuleFormat.METHODOLOGY_FILE, RuleFormat.README_FILE)) {
            boolean isNeeded = needsProse || needed.equals(RuleFormat.METHODOLOGY_FILE);
            if (isNeeded && !files.contents().containsKey(needed)) {
                problems.add(Place.of(needed), "no such file", "it in the rule folder");
            }
        }
        for (String path : files.contents().keySet()) {
            boolean indicator = path.startsWith(RuleFormat.INDICATOR_FOLDER) && path.endsWith(".yaml");
            if (!indicator && !path.equals(RuleFormat.METHODOLOGY_FILE) && !path.equals(RuleFormat.README_FILE)) {
                problems.add(
                        Place.of(path),
                        "a file of another kind",
                        "only methodology.yaml, README.md and indicators/<id>.yaml");
            }
        }
        String readme = texts.get(RuleFormat.README_FILE);
        if (readme != null && needsProse) {
            readme(readme, problems);
        }
    }

    private static void readme(String text, Problems problems) {
        List<Section> sections = sections(text);
        int next = 0;
        for (String heading : RuleFormat.README_HEADINGS) {
            int at = indexOf(sections, heading);
            if (at < 0) {
                String close = ClosestName.to(
                                heading, sections.stream().map(Section::heading).toList())
                        .map(found -> " (but '## " + found + "')")
                        .orElse("");
                problems.add(
                        Place.of(RuleFormat.README_FILE),
                        "no heading '## " + heading + "'" + close,
                        "the headings " + String.join(", ", RuleFormat.README_HEADINGS));
            } else if (at < next) {
                problems.add(
                        new Place(RuleFormat.README_FILE, sections.get(at).line(), 1, ""),
                        "'## " + heading + "' out of order",
                        "the order " + String.join(", ", RuleFormat.README_HEADINGS));
            } else if (sections.get(at).words() == 0) {
                problems.add(
                        new Place(RuleFormat.README_FILE, sections.get(at).line(), 1, ""),
                        "nothing below '## " + heading + "'",
                        "a text");
            }
            next = Math.max(next, at);
        }
    }

    private static int indexOf(List<Section> sections, String heading) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).heading().equals(heading)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        List<String> lines = text.lines().toList();
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            fenced ^= line.startsWith("```");
            if (!fenced && line.startsWith("## ")) {
                sections.add(new Section(line.substring(3).strip(), i + 1, 0));
            } else if (!sections.isEmpty() && !line.isBlank()) {
                Section last = sections.remove(sections.size() - 1);
                sections.add(new Section(last.heading(), last.line(), last.words() + 1));
            }
        }
        return sections;
    }

    /** @param words how many lines below it are not blank */
    private record Section(String heading, int line, int words) {}
}
