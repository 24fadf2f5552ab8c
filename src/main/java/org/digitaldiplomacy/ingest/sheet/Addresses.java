package org.digitaldiplomacy.ingest.sheet;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts by the addresses of their pages. */
final class Addresses {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://\\S+|(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}/\\S+");
    private static final String NAME = "@?([^/@]+)";

    private static final Map<String, Pattern> FORMS = forms();

    private Addresses() {}

    /** An account. */
    record Place(String platform, String handle) {}

    private static Map<String, Pattern> forms() {
        Map<String, Pattern> forms = new LinkedHashMap<>();
        forms.put("x", Pattern.compile("(?:mobile\\.)?(?:x|twitter)\\.com/(?!i/|intent/|search|hashtag/)" + NAME));
        forms.put(
                "facebook",
                Pattern.compile(
                        "(?:[a-z-]{1,5}\\.)?(?:facebook|fb)\\.com/(?!profile\\.php|pages/|people/|groups/)" + NAME));
        forms.put("instagram", Pattern.compile("instagram\\.com/" + NAME));
        forms.put("threads", Pattern.compile("threads\\.(?:net|com)/" + NAME));
        forms.put("tiktok", Pattern.compile("tiktok\\.com/" + NAME));
        forms.put("youtube", Pattern.compile("(?:m\\.)?youtube\\.com/(?:channel/|user/|c/)?(?!watch|playlist)" + NAME));
        forms.put("linkedin", Pattern.compile("(?:[a-z]{2}\\.)?linkedin\\.com/(?:company|school|showcase|in)/" + NAME));
        forms.put("flickr", Pattern.compile("flickr\\.com/(?:photos|people)/([^/]+)"));
        forms.put("telegram", Pattern.compile("(?:t|telegram)\\.me/(?:s/)?" + NAME));
        forms.put("bluesky", Pattern.compile("bsky\\.app/profile/" + NAME));
        forms.put("vk", Pattern.compile("(?:m\\.)?vk\\.com/" + NAME));
        forms.put("weibo", Pattern.compile("(?:m\\.)?weibo\\.(?:com|cn)/(?:u/)?" + NAME));
        forms.put("medium", Pattern.compile("medium\\.com/" + NAME));
        forms.put("substack", Pattern.compile("substack\\.com/" + NAME));
        forms.put("soundcloud", Pattern.compile("soundcloud\\.com/" + NAME));
        forms.put("vimeo", Pattern.compile("vimeo\\.com/" + NAME));
        forms.put("pinterest", Pattern.compile("(?:[a-z]{2}\\.)?pinterest\\.[a-z.]{2,6}/" + NAME));
        forms.put("odnoklassniki", Pattern.compile("ok\\.ru/(?:group/)?" + NAME));
        forms.put("rutube", Pattern.compile("rutube\\.ru/channel/" + NAME));
        forms.put("rumble", Pattern.compile("rumble\\.com/(?:c|user)/" + NAME));
        forms.put("whatsapp", Pattern.compile("whatsapp\\.com/channel/" + NAME));
        forms.put("bilibili", Pattern.compile("space\\.bilibili\\.com/" + NAME));
        forms.put("aparat", Pattern.compile("aparat\\.com/" + NAME));
        return forms;
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The account's page by its address without what addresses of one page differ in. */
    static String page(String address) {
        String page = address.replaceFirst("(?i)^https?://", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", "");
        int slash = page.indexOf('/');
        String host = (slash < 0 ? page : page.substring(0, slash)).toLowerCase(Locale.ROOT);
        return host.replaceFirst("^www\\.", "") + (slash < 0 ? "" : page.substring(slash));
    }

    /** The account whose page an address is, by the forms of the platforms' addresses. */
    static Optional<Place> place(String address) {
        String page = page(address);
        for (Map.Entry<String, Pattern> form : FORMS.entrySet()) {
            Matcher found = form.getValue().matcher(page);
            if (found.lookingAt()) {
                return Optional.of(new Place(form.getKey(), found.group(1)));
            }
        }
        Matcher elsewhere = Pattern.compile("([a-z0-9.-]+)/@([^/@]+)").matcher(page);
        return elsewhere.matches()
                ? Optional.of(new Place("mastodon", elsewhere.group(2) + "@" + elsewhere.group(1)))
                : Optional.empty();
    }
}
