package org.digitaldiplomacy.draw;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.message.Messages;
import org.jspecify.annotations.Nullable;

/** Texts of charts in a language of the message files, from {@code draw.properties} and what pages share with them. */
public final class Words {

    private static final String ENGLISH = "en";
    private static final List<String> FILES = List.of("site", "names", "draw");
    private static final Map<String, Words> READ = new ConcurrentHashMap<>();

    private final String language;
    private final Messages messages;

    private Words(String language) {
        this.language = language;
        this.messages = Messages.read(language, FILES);
    }

    /** English where the message files lack the language. */
    public static Words in(String language) {
        String known = Messages.LANGUAGES.contains(language) ? language : ENGLISH;
        return READ.computeIfAbsent(known, Words::new);
    }

    static Words in(ULocale language) {
        return in(language.getLanguage());
    }

    /** @throws IllegalArgumentException where there is no such message */
    public String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    /** A date as the language writes it. */
    public String day(String date) {
        return messages.day(date);
    }

    /** Name of something that is called by an English name where the message files have none. */
    public String named(String kind, String key, String name) {
        return messages.named(kind, key, name);
    }

    /** English names are the methodology's own. */
    String node(EditionNode node) {
        return language.equals(ENGLISH) ? node.name() : named("node", node.id(), node.name());
    }

    /** To one decimal. */
    public String score(double score) {
        return say("score", score);
    }

    /** To one decimal, with its sign. */
    public String points(double points) {
        return Math.round(points * 10) == 0 ? score(0) : say("points", points);
    }

    /** English reasons name what is lacking; in other languages they say of which kind it is. */
    String reason(@Nullable EditionScore score) {
        if (score == null || score.reason() == null || score.reasonCode() == null) {
            return say("draw_no_result");
        }
        String sentence = score.reason();
        return language.equals(ENGLISH) ? sentence : withoutStop(named("reason", score.reasonCode(), sentence));
    }

    /** Size that a leverage allows for, within a sentence. */
    String size(String name) {
        boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        String inSentence = isWord ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
        return named("draw_by", name.toLowerCase(Locale.ROOT).replace(' ', '_'), inSentence);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
