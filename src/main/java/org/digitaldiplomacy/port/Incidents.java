package org.digitaldiplomacy.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.IncidentId;
import org.digitaldiplomacy.model.InstitutionId;

/** Breaches and other incidents, the latest first. They are context: none counted does not mean that none happened. */
public interface Incidents {

    /** Of the countries themselves and of their institutions; countries without one are left out. */
    Map<CountryCode, List<Incident>> ofCountries(Collection<CountryCode> countries);

    /** Institutions without one are left out. */
    Map<InstitutionId, List<Incident>> ofInstitutions(Collection<InstitutionId> institutions);

    Optional<Incident> byId(IncidentId id);

    Slice<Incident> page(IncidentFilter filter, Page page);
}
