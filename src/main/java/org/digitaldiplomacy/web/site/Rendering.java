package org.digitaldiplomacy.web.site;

import io.quarkus.arc.All;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaldiplomacy.message.Messages;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.Language;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Take;
import org.digitaldiplomacy.web.Taken;
import org.digitaldiplomacy.web.Visit;

/** Fills templates, each in the visitor's language, with what all pages show: the editions and the visit itself. */
@Singleton
final class Rendering {

    private final Engine engine;
    private final Assets assets;
    private final Questions questions;
    private final Map<Language, Messages> messages = new EnumMap<>(Language.class);

    Rendering(Engine engine, Assets assets, Questions questions, @All List<Page> pages) {
        this.engine = engine;
        this.assets = assets;
        this.questions = questions;
        List<String> files = Stream.concat(
                        Stream.of(Page.SITE, "names"), pages.stream().map(Page::name))
                .distinct()
                .toList();
        for (Language language : Language.values()) {
            messages.put(language, Messages.read(language.tag(), files));
        }
    }

    String render(String name, Map<String, ?> data, Visit visit) {
        Template template = engine.getTemplate(name + ".html");
        if (template == null) {
            throw new IllegalStateException("there is no template " + name + ".html");
        }
        Answer site = questions.site(visit);
        TemplateInstance filled = template.instance()
                .setAttribute(MessageNamespace.MESSAGES, messages.get(visit.language()))
                .setAttribute(AddressNamespace.VISIT, visit)
                .setAttribute(AddressNamespace.ASSETS, assets)
                .data("visit", visit)
                .data("languages", Arrays.asList(Language.values()))
                .data("site", site.fields())
                .data("take", Take.of(visit, site))
                .data(Taken.NAME, Taken.NOTHING);
        data.forEach(filled::data);
        return filled.render();
    }
}
