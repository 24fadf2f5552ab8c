package org.digitaldiplomacy.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.ingest.table.Problems;

/** A place in {@code datapackage.json}, such as {@code resources[3].path}, and what stands there. */
record DescriptorNode(JsonNode json, String path, Problems problems) {

    private static final int SHOWN = 60;
    private static final int LONGEST = 500;

    DescriptorNode at(String key) {
        return new DescriptorNode(json.path(key), path.isEmpty() ? key : path + "." + key, problems);
    }

    boolean isThere() {
        return !json.isMissingNode() && !json.isNull();
    }

    /** The elements of a list; none where there is no list. */
    List<DescriptorNode> elements() {
        List<DescriptorNode> elements = new ArrayList<>();
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            elements.add(new DescriptorNode(json.get(i), path + "[" + i + "]", problems));
        }
        return elements;
    }

    /** A text of that form, or a problem. */
    Optional<String> text(Pattern form, String expected) {
        if (json.isTextual()
                && json.textValue().length() <= LONGEST
                && form.matcher(json.textValue()).matches()) {
            return Optional.of(json.textValue());
        }
        refuse(expected);
        return Optional.empty();
    }

    /** A problem unless what stands here, if anything does, is the only text that is understood. */
    void mayOnlyBe(String text) {
        if (isThere() && !text.equalsIgnoreCase(json.textValue())) {
            refuse(Problem.quote(text));
        }
    }

    void refuse(String expected) {
        problems.add(new Problem(Descriptor.FILE, 0, path, found(), expected));
    }

    private String found() {
        if (json.isTextual()) {
            return Problem.quote(json.textValue());
        }
        String shown = isThere() ? json.toString() : "nothing";
        return shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown;
    }
}
