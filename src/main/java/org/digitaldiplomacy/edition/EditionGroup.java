package org.digitaldiplomacy.edition;

import java.util.Set;
import org.digitaldiplomacy.model.CountryCode;

/**
 * A group of countries that an edition also ranks among themselves, such as {@code small-states}.
 *
 * @param members who belongs to it, ranked or not
 */
public record EditionGroup(String id, String name, String about, Set<CountryCode> members) {

    public EditionGroup {
        members = Set.copyOf(members);
    }
}
