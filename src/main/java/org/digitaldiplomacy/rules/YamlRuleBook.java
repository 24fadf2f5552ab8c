package org.digitaldiplomacy.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.edition.RuleBook;

/** Rule folders as strict YAML. */
public final class YamlRuleBook implements RuleBook {

    private final RuleReader reader;

    public YamlRuleBook(RuleReader reader) {
        this.reader = reader;
    }

    @Override
    public Reading read(Map<String, String> files) {
        return reading(reader.read(RuleFiles.of(files)));
    }

    @Override
    public Reading read(Path folder) {
        try {
            return reading(reader.read(RuleFiles.in(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Reading> bundled(String id) {
        try {
            return Optional.ofNullable(BundledRules.all().get(id)).map(files -> reading(reader.read(files)));
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
