package org.digitaldiplomacy.graphql.execution;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import org.digitaldiplomacy.access.Identity;

/** What the transport knows of who asks. */
@RequestScoped
public class Caller {

    private ULocale language = ULocale.ENGLISH;
    private Identity identity = Identity.NOBODY;

    /** The language that the client prefers. */
    public ULocale language() {
        return language;
    }

    public void language(ULocale preferred) {
        language = preferred;
    }

    /** Who asks; {@link Identity#require} what a field needs before it does anything. */
    public Identity identity() {
        return identity;
    }

    public void identity(Identity known) {
        identity = known;
    }
}
