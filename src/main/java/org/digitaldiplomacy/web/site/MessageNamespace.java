package org.digitaldiplomacy.web.site;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import org.digitaldiplomacy.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Texts of templates: {@code {t:ranking_title}}, with arguments {@code {t:rank_of(rank, count)}}. {@code
 * {t:named('node', key, name)}} is the message {@code node_<key>} with dashes as underscores, or the name where there
 * is none: for things that the API names in English only. {@code {t:day(date)}} is a date, a month or a year as the
 * reader writes it.
 */
@EngineConfiguration
public final class MessageNamespace extends Namespace {

    static final String MESSAGES = "messages";

    public MessageNamespace() {
        super("t");
    }

    @Override
    Object call(EvalContext context, String function, @Nullable Object... arguments) {
        Messages messages = (Messages) context.getAttribute(MESSAGES);
        return switch (function) {
            case "named" ->
                messages.named(
                        String.valueOf(arguments[0]), String.valueOf(arguments[1]), String.valueOf(arguments[2]));
            case "day" -> messages.day(String.valueOf(arguments[0]));
            default -> messages.say(function, arguments);
        };
    }
}
