package org.digitaldiplomacy.edition;

import java.util.function.Function;
import org.digitaldiplomacy.access.AuditTrail;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.intake.ImportLog;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.port.DatabaseCopies;
import org.digitaldiplomacy.port.MeasuredCountries;

/** The configured database, for commands that work on it without the service. */
public interface IndexDatabase extends AutoCloseable {

    Tokens tokens();

    AuditTrail auditTrail();

    Imports imports();

    ImportLog importLog();

    MeasuredCountries measuredCountries();

    /** Countries, groups and observations as they are now, to be scored. */
    DataFiles.Reading.Read observations();

    @Override
    void close();

    /** Opens it when a command asks. */
    @FunctionalInterface
    interface Opening {
        /** @throws Unavailable where it cannot be opened, or the service has never filled it */
        IndexDatabase open();

        /**
         * Works at the editions' desk, for which the database is filled first where it has to be.
         *
         * @return what the work returns
         * @throws Unavailable where there is no database to work on
         */
        default int atDesk(Function<EditionDesk, Integer> work) {
            throw new Unavailable("there is no database here");
        }

        /** Way to copies of the database, which may be empty; opened by what needs it. */
        default DatabaseCopies copies() {
            throw new Unavailable("there is no database here");
        }
    }

    /** There is no database to work on; the message says what to do. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unavailable(String message) {
            super(message);
        }
    }
}
