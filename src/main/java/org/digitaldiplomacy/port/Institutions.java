package org.digitaldiplomacy.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;

/** Ministries, missions and other bodies. A batch is answered by one statement; what is not there is left out. */
public interface Institutions {

    Map<InstitutionId, Institution> byId(Collection<InstitutionId> ids);

    /** Of these kinds, by the country that they belong to; each list in the order of kind and id. */
    Map<CountryCode, List<Institution>> ofCountries(Collection<CountryCode> countries, Set<InstitutionKind> kinds);

    /** Of these kinds, by the country in which they stand; each list in the order of kind and id. */
    Map<CountryCode, List<Institution>> hostedBy(Collection<CountryCode> countries, Set<InstitutionKind> kinds);

    Slice<Institution> page(InstitutionFilter filter, Sorting<InstitutionOrder> order, Page page);

    ListCoverage coverage(InstitutionFilter filter);

    /** Ascending. */
    default Slice<Institution> page(InstitutionFilter filter, InstitutionOrder order, Page page) {
        return page(filter, Sorting.by(order), page);
    }
}
