package org.digitaldiplomacy.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.port.DataNames;

/** Rule folders as strict YAML. */
public final class YamlRuleBook implements RuleBook {

    private final RuleReader reader;
    private final KnownNames known;
    private final boolean needsProse;

    public YamlRuleBook(RuleReader reader) {
        this(reader, KnownNames.NONE, true);
    }

    private YamlRuleBook(RuleReader reader, KnownNames known, boolean needsProse) {
        this.reader = reader;
        this.known = known;
        this.needsProse = needsProse;
    }

    @Override
    public Map<String, String> schemas() {
        return reader.schemas();
    }

    @Override
    public RuleBook knowing(DataNames names) {
        return new YamlRuleBook(reader, KnownNames.of(names), needsProse);
    }

    @Override
    public RuleBook ofDrafts() {
        return new YamlRuleBook(reader, known, false);
    }

    @Override
    public Reading read(Map<String, String> files) {
        return reading(reader.read(RuleFiles.of(files), known, needsProse));
    }

    @Override
    public Reading read(Path folder) {
        try {
            return reading(reader.read(RuleFiles.in(folder), known, needsProse));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Reading> bundled(String id) {
        try {
            return Optional.ofNullable(BundledRules.all().get(id))
                    .map(files -> reading(reader.read(files, known, needsProse)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading reading(RuleReading outcome) {
        if (outcome instanceof RuleReading.Read read) {
            return new Reading.Read(read.rules());
        }
        return new Reading.Refused(((RuleReading.Refused) outcome).report());
    }
}
