package org.digitaldiplomacy.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.digitaldiplomacy.ingest.files.PackageFiles;
import org.digitaldiplomacy.ingest.files.StrictUtf8Reader;
import org.digitaldiplomacy.ingest.files.UnreadableFileException;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.ingest.table.Problems;
import org.jspecify.annotations.Nullable;

/** Reads {@code datapackage.json}. */
final class DescriptorReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");
    private static final Pattern RESOURCE = Pattern.compile("[a-z0-9]+(?:[-._][a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[\\w.+-]{1,64}");
    private static final Pattern ANY = Pattern.compile(".+");
    private static final Pattern SHA_256 = Pattern.compile("sha256:[0-9a-fA-F]{64}");

    private final List<String> tables;
    private final Problems problems;
    private final Set<String> platforms = new HashSet<>();
    private final Set<String> metrics = new HashSet<>();
    private final Map<String, Set<String>> declared = Map.of("platform", platforms, "metric", metrics);

    /** @param tables the names of all tables that a package can have */
    DescriptorReader(List<String> tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /** Reads the file, or reports problems. */
    Optional<Descriptor> read(PackageFiles files) {
        try (InputStream in = files.open(Descriptor.FILE).orElse(null)) {
            if (in == null) {
                problems.addFile(Descriptor.FILE, "no such file", "it to name the package and its files");
                return Optional.empty();
            }
            return read(new DescriptorNode(JSON.readTree(new StrictUtf8Reader(in)), "", problems));
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNr();
            String why = malformed.getOriginalMessage().lines().findFirst().orElse("");
            problems.add(new Problem(Descriptor.FILE, line, "", "text that is not JSON (" + why + ")", "JSON"));
        } catch (UnreadableFileException unreadable) {
            problems.add(
                    new Problem(Descriptor.FILE, unreadable.line(), "", unreadable.found(), unreadable.expected()));
        } catch (IOException unreadable) {
            problems.addFile(Descriptor.FILE, "a file that cannot be read (" + unreadable + ")", "a readable one");
        }
        return Optional.empty();
    }

    private Optional<Descriptor> read(DescriptorNode root) {
        int before = problems.total();
        Optional<String> name =
                root.at("name").text(SLUG, "the package's name in lower-case letters, digits and hyphens");
        Optional<String> version = root.at("version").text(VERSION, "the package's version, such as \"2026.11.0\"");
        List<Descriptor.Resource> resources = resources(root.at("resources"));
        return problems.total() > before
                ? Optional.empty()
                : Optional.of(new Descriptor(name.orElseThrow(), version.orElseThrow(), resources, platforms, metrics));
    }

    private List<Descriptor.Resource> resources(DescriptorNode list) {
        if (list.elements().isEmpty()) {
            list.refuse("the list of the package's files");
        }
        List<Descriptor.Resource> resources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> paths = new HashSet<>();
        for (DescriptorNode node : list.elements()) {
            resource(node).ifPresent(resource -> {
                resources.add(resource);
                if (!names.add(resource.name())) {
                    node.at("name").refuse("each name once");
                }
                if (!paths.add(resource.path())) {
                    node.at("path").refuse("each path once");
                }
            });
        }
        return resources;
    }

    private Optional<Descriptor.Resource> resource(DescriptorNode node) {
        int before = problems.total();
        Optional<String> name = node.at("name").text(RESOURCE, "the resource's name in lower-case letters and digits");
        Optional<String> path = node.at("path").text(ANY, "the path of one file");
        path.filter(p -> !PackageFiles.isBelow(p))
                .ifPresent(p -> node.at("path").refuse("a path relative to " + Descriptor.FILE + " and below it"));
        node.at("encoding").mayOnlyBe("utf-8");
        node.at("dialect").at("delimiter").mayOnlyBe(",");
        missingValues(node.at("schema").at("missingValues"));
        vocabulary(node.at("schema").at("fields"));
        String sha256 = sha256(node.at("hash"));
        Long bytes = bytes(node.at("bytes"));
        if (problems.total() > before) {
            return Optional.empty();
        }
        Descriptor.Resource resource = new Descriptor.Resource(name.orElseThrow(), path.orElseThrow(), sha256, bytes);
        if (!tables.contains(resource.table())) {
            String hint = problems.hint(resource.table(), tables);
            node.at("name")
                    .refuse("a table or a part of one, such as observations-2026, where the tables are "
                            + String.join(", ", tables) + hint);
        }
        return Optional.of(resource);
    }

    /** A package that declares NA a gap would lose Namibia, whose code it is. */
    private void missingValues(DescriptorNode list) {
        boolean blankOnly = list.elements().stream()
                .allMatch(value -> value.json().asText("?").isEmpty());
        if (list.isThere() && (!list.json().isArray() || !blankOnly)) {
            list.refuse("[\"\"]: only a blank cell is a gap, and NA is Namibia");
        }
    }

    private void vocabulary(DescriptorNode fields) {
        for (DescriptorNode field : fields.elements()) {
            String column = field.at("name").json().asText();
            Set<String> names = declared.get(column);
            if (names != null) {
                for (DescriptorNode name : field.at("constraints").at("enum").elements()) {
                    name.text(SLUG, "a name in lower-case letters, digits and hyphens")
                            .ifPresent(names::add);
                }
            }
        }
    }

    private @Nullable String sha256(DescriptorNode hash) {
        if (!hash.isThere()) {
            return null;
        }
        return hash.text(SHA_256, "sha256: and 64 hexadecimal digits, or no hash")
                .map(stated -> stated.substring("sha256:".length()).toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private @Nullable Long bytes(DescriptorNode bytes) {
        if (!bytes.isThere()) {
            return null;
        }
        if (!bytes.json().isIntegralNumber() || !bytes.json().canConvertToLong()) {
            bytes.refuse("the number of bytes in the file, or no such statement");
            return null;
        }
        return bytes.json().longValue();
    }
}
