package org.digitaldiplomacy.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.measure.MeasuredAccount;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionId;

/**
 * Accounts with what is measured of them, month by month summed up. A batch is answered by one statement. Accounts without
 * a measurement are there too; what has no account is left out.
 */
public interface AccountTallies {

    /** @param metrics to sum up; a star at the end stands for any ending */
    Map<AccountKey, List<MeasuredAccount>> ofAccounts(
            Collection<AccountKey> accounts, Window window, Set<String> metrics);

    /** As {@link #ofAccounts}, of the institutions' own accounts. */
    Map<InstitutionId, List<MeasuredAccount>> ofInstitutions(
            Collection<InstitutionId> institutions, Window window, Set<String> metrics);

    /** As {@link #ofAccounts}, of the accounts of all institutions that belong to the countries. */
    Map<CountryCode, List<MeasuredAccount>> ofCountries(
            Collection<CountryCode> countries, Window window, Set<String> metrics);
}
