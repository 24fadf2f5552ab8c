package org.digitaldiplomacy.app;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.util.ExceptionUtil;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.digitaldiplomacy.edition.EditionDesk;
import org.jspecify.annotations.Nullable;

/**
 * Work of a command within the application: with all of its parts and the database that a service started alike would
 * use, but without answering to anybody.
 */
public final class ApplicationWork implements QuarkusApplication {

    private static volatile @Nullable IntSupplier work;

    @Override
    public int run(String... arguments) {
        IntSupplier wanted = work;
        return wanted == null ? 1 : wanted.getAsInt();
    }

    /**
     * Runs the work at the editions' desk, once in a process.
     *
     * @throws DatabaseStartException where there is no database to work on
     */
    static int atDesk(DatabasePlan plan, Function<EditionDesk, Integer> wanted) {
        RuntimeException[] failure = new RuntimeException[1];
        int[] code = {1};
        work = () -> {
            try {
                code[0] =
                        wanted.apply(Arc.container().instance(EditionDesk.class).get());
            } catch (RuntimeException thrown) {
                failure[0] = thrown;
            }
            return code[0];
        };
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("ddi.web.rehearsals", "0");
        System.setProperty("quarkus.banner.enabled", "false");
        System.setProperty("quarkus.log.console.stderr", "true");
        System.setProperty("quarkus.log.level", "WARN");
        new Service(plan)
                .work(() -> Quarkus.run(ApplicationWork.class, (exit, thrown) -> {
                    if (thrown != null) {
                        failure[0] = notStarted(thrown);
                    }
                }));
        if (failure[0] != null) {
            throw failure[0];
        }
        return code[0];
    }

    /** Reports failures that the operator can mend by their message alone, without a stack trace. */
    private static RuntimeException notStarted(Throwable thrown) {
        Throwable cause = ExceptionUtil.getRootCause(thrown);
        return cause instanceof PreventFurtherStepsException
                ? new DatabaseStartException(String.valueOf(cause.getMessage()))
                : new IllegalStateException("The application did not start.", thrown);
    }
}
