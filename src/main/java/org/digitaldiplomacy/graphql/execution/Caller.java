package org.digitaldiplomacy.graphql.execution;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;

/** What the transport knows of who asks. */
@RequestScoped
public class Caller {

    private ULocale language = ULocale.ENGLISH;

    /** The language that the client prefers. */
    public ULocale language() {
        return language;
    }

    public void language(ULocale preferred) {
        language = preferred;
    }
}
