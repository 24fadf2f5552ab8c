package org.digitaldiplomacy.store;

import java.util.Collection;
import java.util.function.Function;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.PlatformId;

/**
 * Accounts read together, as SQL: from {@code account a} and {@code institution i}.
 *
 * @param key SQL of text that tells one from another
 * @param chosen SQL with a question mark for the array of keys
 */
record AccountScope<K>(String key, String chosen, Function<K, String> written, Function<String, K> read) {

    /** A handle may hold anything, a platform no blank. */
    static final AccountScope<AccountKey> ACCOUNT = new AccountScope<>(
            "a.platform || ' ' || a.handle_folded",
            "(a.platform, a.handle_folded) IN (SELECT split_part(k, ' ', 1), substr(k, position(' ' in k) + 1)"
                    + " FROM unnest(?::text[]) k)",
            key -> key.platform() + " " + key.foldedHandle(),
            text -> new AccountKey(
                    new PlatformId(text.substring(0, text.indexOf(' '))), text.substring(text.indexOf(' ') + 1)));

    static final AccountScope<InstitutionId> INSTITUTION =
            new AccountScope<>("a.institution", "a.institution = ANY (?)", InstitutionId::value, InstitutionId::new);

    static final AccountScope<CountryCode> COUNTRY =
            new AccountScope<>("i.country", "i.country = ANY (?)", CountryCode::value, CountryCode::new);

    String[] written(Collection<K> keys) {
        return keys.stream().map(written).toArray(String[]::new);
    }
}
