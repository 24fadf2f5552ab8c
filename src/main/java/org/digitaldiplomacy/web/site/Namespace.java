package org.digitaldiplomacy.web.site;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Functions for templates, called as {@code {namespace:function(argument)}}. Nothing in a template waits. */
abstract class Namespace implements NamespaceResolver {

    private final String name;

    Namespace(String name) {
        this.name = name;
    }

    @Override
    public final String getNamespace() {
        return name;
    }

    @Override
    public final CompletionStage<Object> resolve(EvalContext context) {
        @Nullable
        Object[] arguments = context.getParams().stream()
                .map(each -> context.evaluate(each).toCompletableFuture().join())
                .toArray();
        return CompletedStage.of(call(context, context.getName(), arguments));
    }

    /** @throws IllegalArgumentException where there is no such function */
    abstract Object call(EvalContext context, String function, @Nullable Object... arguments);
}
