package org.digitaldiplomacy.graphql.execution;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaldiplomacy.access.Identity;

/** Facts about the caller from the transport. */
@RequestScoped
public class Caller {

    private final Set<ULocale> answered = ConcurrentHashMap.newKeySet();
    private ULocale language = ULocale.ENGLISH;
    private Identity identity = Identity.NOBODY;

    /**
     * Language of names in the field that is being resolved: as an argument of the field says, or of the nearest field
     * above it that has one, or else as the client prefers.
     */
    public ULocale language() {
        ULocale asked = FieldInProgress.argument(Languages.ARGUMENT)
                .map(Languages::tagged)
                .orElse(language);
        answered.add(asked);
        return asked;
    }

    /** Languages in which names were asked for until now, by their tags. */
    public List<String> answered() {
        return answered.stream().map(ULocale::toLanguageTag).sorted().toList();
    }

    public void language(ULocale preferred) {
        language = preferred;
    }

    /** Identity of the caller; call {@link Identity#require} before a field does anything that needs a permission. */
    public Identity identity() {
        return identity;
    }

    public void identity(Identity known) {
        identity = known;
    }
}
