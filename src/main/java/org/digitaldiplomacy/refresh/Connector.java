package org.digitaldiplomacy.refresh;

/**
 * Turns what one publisher publishes into rows of a data package. A plug-in names its class in {@code
 * META-INF/services/org.digitaldiplomacy.refresh.Connector}; it needs a constructor without parameters.
 */
public interface Connector {

    /** Name on the command line, in kebab case: {@code world-bank}. Its files begin with it. */
    String id();

    /** Publisher by name. */
    String publisher();

    /** RowNames and indicators that it refreshes, in one line. */
    String gives();

    /** Release that is asked for unless {@code --release} names another; empty where the publisher has but one. */
    default String release() {
        return "";
    }

    /**
     * Rows as the publisher has them today. Gaps are left out, never 0.
     *
     * @param asked what is held, and the release
     * @param answers every file must come through it: it reads those that lie there already and fetches others politely
     * @throws Refused where a file does not come, or is not what its publisher documents
     */
    Fetched fetch(Asked asked, Answers answers) throws Refused;
}
