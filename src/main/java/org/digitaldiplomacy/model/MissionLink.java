package org.digitaldiplomacy.model;

import java.time.LocalDate;

/**
 * That a state has embassies in another, as listed on a day. All links of a sender with one date are its whole list of
 * that day: a later list takes its place and is never added to it.
 */
public record MissionLink(
        @Described("ISO 3166-1 alpha-3 of the state that sends")
        CountryCode sender,

        @Described("ISO 3166-1 alpha-3 of the state that hosts")
        CountryCode host,

        @Described("of the list") LocalDate date,

        @Described("how many embassies, high commissions and representative offices there are, from 1")
        int missions,

        @Described("see sources") SourceId source) {

    public MissionLink {
        if (sender.equals(host)) {
            throw new IllegalArgumentException("a mission stands abroad, found " + sender + " in " + host);
        }
        if (missions < 1) {
            throw new IllegalArgumentException("a link has a mission at least, found " + missions);
        }
    }
}
