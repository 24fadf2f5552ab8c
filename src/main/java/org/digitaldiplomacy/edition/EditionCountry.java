package org.digitaldiplomacy.edition;

import java.util.Set;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.GroupId;

/**
 * A country as an edition took it: frozen with it, since membership decides who is ranked.
 *
 * @param groups that it belonged to
 * @param inScope whether the methodology took it in; the others are there for their data alone
 */
public record EditionCountry(CountryCode code, Set<GroupId> groups, boolean inScope) {

    public EditionCountry {
        groups = Set.copyOf(groups);
    }
}
