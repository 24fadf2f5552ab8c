package org.digitaldiplomacy.refresh.publisher;

import java.util.Locale;
import java.util.Set;

/** Kinds of missions by the names that Wikidata's classes have in English. */
final class MissionKinds {

    /** Posts with career staff, as the package counts them: neither honorary nor plain consulates. */
    private static final Set<String> COUNTED =
            Set.of("EMBASSY", "HIGH_COMMISSION", "CONSULATE_GENERAL", "PERMANENT_MISSION", "REPRESENTATIVE_OFFICE");

    /** Kinds of mission that make a link between two states. */
    private static final Set<String> LINKING = Set.of("EMBASSY", "HIGH_COMMISSION", "REPRESENTATIVE_OFFICE");

    private MissionKinds() {}

    static String of(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        if (name.contains("honorary")) {
            return "HONORARY_CONSULATE";
        }
        if (name.contains("high commission")) {
            return "HIGH_COMMISSION";
        }
        if (name.contains("consulate general") || name.contains("consulate-general")) {
            return "CONSULATE_GENERAL";
        }
        if (name.contains("consul")) {
            return "CONSULATE";
        }
        if (name.contains("permanent") || name.contains("mission to")) {
            return "PERMANENT_MISSION";
        }
        if (name.contains("delegation")) {
            return "DELEGATION";
        }
        if (name.contains("embassy") || name.contains("nunciature") || name.contains("people's bureau")) {
            return "EMBASSY";
        }
        return name.contains("office") || name.contains("interests section")
                ? "REPRESENTATIVE_OFFICE"
                : "OTHER_MISSION";
    }

    static boolean isCounted(String kind) {
        return COUNTED.contains(kind);
    }

    static boolean isLink(String kind) {
        return LINKING.contains(kind);
    }
}
