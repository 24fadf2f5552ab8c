package org.digitaldiplomacy.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.SourceId;

/** Values of countries, by year. */
public interface Observations {

    /**
     * All observations of these indicators in this year or before, ordered by indicator, country and year: what scoring
     * an edition reads.
     */
    List<Observation> upTo(int year, Collection<IndicatorId> indicators);

    /** All years of these indicators for these countries, ordered by indicator, country and year. */
    List<Observation> series(Collection<CountryCode> countries, Collection<IndicatorId> indicators);

    /**
     * Sources of each indicator's observations, in the order of their keys; no entry for an indicator never observed.
     */
    Map<IndicatorId, List<SourceId>> sources(Collection<IndicatorId> indicators);

    /**
     * The latest observation in this year or before of each of these indicators for each of these countries, ordered by
     * indicator and country.
     */
    List<Observation> latest(int year, Collection<CountryCode> countries, Collection<IndicatorId> indicators);
}
