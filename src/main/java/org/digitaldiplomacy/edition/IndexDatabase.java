package org.digitaldiplomacy.edition;

import org.digitaldiplomacy.edition.access.AuditTrail;
import org.digitaldiplomacy.edition.access.Tokens;
import org.digitaldiplomacy.edition.intake.ImportLog;
import org.digitaldiplomacy.edition.intake.Imports;

/** The configured database, for commands that work on it without the service. */
public interface IndexDatabase extends AutoCloseable {

    Tokens tokens();

    AuditTrail auditTrail();

    Imports imports();

    ImportLog importLog();

    @Override
    void close();

    /** Opens it when a command asks. */
    @FunctionalInterface
    interface Opening {
        /** @throws Unavailable where it cannot be opened, or the service has never filled it */
        IndexDatabase open();
    }

    /** There is no database to work on; the message says what to do. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unavailable(String message) {
            super(message);
        }
    }
}
