package org.digitaldiplomacy.graphql.execution;

import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The field that the present thread resolves, for what depends on the fields above it. */
final class FieldInProgress {

    private static final ThreadLocal<@Nullable Supplier<DataFetchingEnvironment>> CURRENT = new ThreadLocal<>();

    private FieldInProgress() {}

    static void enter(Supplier<DataFetchingEnvironment> environment) {
        CURRENT.set(environment);
    }

    static void leave() {
        CURRENT.remove();
    }

    /** Text that the nearest field gives for an argument of this name, from the present one upwards. */
    static Optional<String> argument(String name) {
        Supplier<DataFetchingEnvironment> present = CURRENT.get();
        ExecutionStepInfo step = present == null ? null : present.get().getExecutionStepInfo();
        while (step != null) {
            if (step.getArgument(name) instanceof String given) {
                return Optional.of(given);
            }
            step = step.getParent();
        }
        return Optional.empty();
    }
}
