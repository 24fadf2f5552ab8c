package org.digitaldiplomacy.edition;

import java.util.List;
import java.util.Optional;

/** Rule folders that were stored, never changed since. */
public interface Methodologies {

    /**
     * Stores rules under their id and version, once, with what they say for people to read.
     *
     * @return false where rules of this digest were stored before, and nothing was written
     * @throws MethodologyChanged where other rules are stored under the same id and version
     */
    boolean save(StoredRules rules, RuleDescription description);

    /** Descriptions that the rules of this digest give; empty where none was stored with them. */
    Optional<RuleDescription> description(String digest);

    Optional<StoredRules> find(String digest);

    /** The version stored last of the methodology with this id. */
    Optional<StoredRules> latest(String id);

    /** Every version of every methodology, in the order of id and of storing. */
    List<StoredRules> all();
}
