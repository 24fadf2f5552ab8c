package org.digitaldiplomacy.graphql.query;

import jakarta.inject.Singleton;
import java.util.List;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.port.InstitutionFilter;
import org.digitaldiplomacy.port.InstitutionOrder;
import org.digitaldiplomacy.port.Institutions;
import org.digitaldiplomacy.port.Page;
import org.jspecify.annotations.Nullable;

/** Institutions that a filter may name. Their keys are read only to say what a wrong one was meant to be. */
@Singleton
class KnownInstitutions {

    private static final int MOST = 20_000;

    private final Institutions institutions;
    private @Nullable Keyed keyed;

    KnownInstitutions(Institutions institutions) {
        this.institutions = institutions;
    }

    /**
     * @param revision of the store
     * @throws org.digitaldiplomacy.graphql.execution.Refused where there is no such institution, with the closest one
     */
    InstitutionId known(String argument, String key, long revision) {
        return Keys.parse(key, InstitutionId::new)
                .filter(id -> institutions.byId(List.of(id)).containsKey(id))
                .orElseThrow(
                        () -> Refused.unknown(argument, key, "an institution's key such as mfa-est", keys(revision)));
    }

    private synchronized List<String> keys(long revision) {
        Keyed known = keyed;
        if (known == null || known.revision() != revision) {
            known = new Keyed(
                    revision,
                    institutions.page(InstitutionFilter.ALL, InstitutionOrder.KEY, Page.first(MOST)).values().stream()
                            .map(institution -> institution.id().value())
                            .toList());
            keyed = known;
        }
        return known.keys();
    }

    private record Keyed(long revision, List<String> keys) {}
}
