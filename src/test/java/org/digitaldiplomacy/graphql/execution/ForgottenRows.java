package org.digitaldiplomacy.graphql.execution;

import jakarta.inject.Singleton;

/** Lets tests count what a request reads that finds nothing in memory. */
@Singleton
public class ForgottenRows {

    private final KeptRows rows;

    ForgottenRows(KeptRows rows) {
        this.rows = rows;
    }

    public void forget() {
        rows.forget();
    }
}
