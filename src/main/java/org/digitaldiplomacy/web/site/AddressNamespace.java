package org.digitaldiplomacy.web.site;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.digitaldiplomacy.web.Hits;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Links of templates. {@code {to:page('/countries/', code)}} is another page in the same language and of the same
 * edition, {@code {to:account(platform, handle)}} that of an account, {@code {to:with('sort', 'name', 'dir', '')}} this page with other parameters, {@code
 * {to:at('/ranking/', key)}} another of its kind with the same parameters, {@code {to:whole('/v1/feed.atom')}} an address with its origin, and {@code {to:asset('site.css')}} a file that pages load.
 */
@EngineConfiguration
public final class AddressNamespace extends Namespace {

    static final String VISIT = "visit";
    static final String ASSETS = "assets";

    public AddressNamespace() {
        super("to");
    }

    @Override
    Object call(EvalContext context, String function, @Nullable Object... arguments) {
        Visit visit = (Visit) context.getAttribute(VISIT);
        String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        return switch (function) {
            case "page" -> visit.link(joined(texts));
            case "at" -> visit.at(joined(texts));
            case "with" -> visit.with(texts);
            case "account" -> visit.link(Hits.account(texts[0], texts[1]));
            case "whole" -> visit.whole(joined(texts));
            case "asset" -> ((Assets) context.getAttribute(ASSETS)).address(texts[0]);
            default -> throw new IllegalArgumentException("no address is called '" + function + "'");
        };
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).collect(Collectors.joining());
    }
}
