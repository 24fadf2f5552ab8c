package org.digitaldiplomacy.graphql.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.edition.RuleDescription;
import org.digitaldiplomacy.edition.SeriesBreaks;
import org.digitaldiplomacy.edition.StoredRules;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.model.IndicatorId;

/** Descriptions of stored rules, cached by digest: rules of one digest never change. */
@Singleton
class StoredDescriptions {

    private final Methodologies methodologies;
    private final RuleBook ruleBook;
    private final Cache<String, RuleDescription> kept =
            Caffeine.newBuilder().maximumSize(64).build();

    private final Cache<String, SeriesBreaks> broken =
            Caffeine.newBuilder().maximumSize(64).build();

    StoredDescriptions(Methodologies methodologies, RuleBook ruleBook) {
        this.methodologies = methodologies;
        this.ruleBook = ruleBook;
    }

    /** @throws Refused where the rules were stored before their descriptions were, and cannot be read here */
    RuleDescription of(String digest) {
        return kept.get(digest, missing -> methodologies.description(missing).orElseGet(() -> read(stored(missing))));
    }

    /** Breaks in the series below nodes; none where the rules cannot be read here. */
    SeriesBreaks breaks(String digest) {
        return broken.get(digest, missing -> {
            try {
                return SeriesBreaks.of(of(missing));
            } catch (Refused unreadable) {
                return SeriesBreaks.none();
            }
        });
    }

    /** The data that a node reads; empty for a node that is no indicator. */
    Optional<IndicatorId> column(String digest, String node) {
        return of(digest).nodes().stream()
                .filter(described -> described.id().equals(node))
                .flatMap(described -> Optional.ofNullable(described.column()).stream())
                .flatMap(column -> Keys.parse(column, IndicatorId::new).stream())
                .findFirst();
    }

    private StoredRules stored(String digest) {
        return methodologies
                .find(digest)
                .orElseThrow(() -> new IllegalStateException("the rules " + digest + " are not stored"));
    }

    private RuleDescription read(StoredRules rules) {
        RuleBook.Reading reading = ruleBook.read(rules.files());
        if (reading instanceof RuleBook.Reading.Read sound) {
            return RuleDescription.of(sound.rules());
        }
        throw new Refused(
                ErrorCode.NOT_REPRODUCIBLE,
                "The rules " + rules.id() + " " + rules.version()
                        + " cannot be read here, as when a plug-in is missing;" + " files has them as they are. "
                        + ((RuleBook.Reading.Refused) reading).report());
    }
}
