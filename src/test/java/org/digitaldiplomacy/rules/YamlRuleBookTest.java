package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.digitaldiplomacy.edition.RuleBook;
import org.junit.jupiter.api.Test;

class YamlRuleBookTest {

    private final RuleBook rules = new YamlRuleBook(new RuleReader(SampleMethods.REGISTRY));

    @Test
    void frozen_files_are_read_or_refused_with_a_report() {
        assertThat(rules.read(SampleFolder.valid().files())).isInstanceOf(RuleBook.Reading.Read.class);
        assertThat(rules.read(Map.of())).isEqualTo(new RuleBook.Reading.Refused("""
                        README.md: found no such file, expected it in the rule folder
                        methodology.yaml: found no such file, expected it in the rule folder"""));
    }
}
