package org.digitaldiplomacy.port;

import java.util.List;
import org.digitaldiplomacy.model.Caveat;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Membership;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyAction;

/** The small tables, each read whole and in the order of its key. */
public interface Catalogue {

    List<Source> sources();

    List<CountryGroup> groups();

    List<Country> countries();

    List<Membership> memberships();

    List<Indicator> indicators();

    /** By indicator, those that touch all countries first. */
    List<Caveat> caveats();

    List<PlatformId> platforms();

    List<MetricId> metrics();

    List<Treaty> treaties();

    List<TreatyAction> treatyActions();
}
