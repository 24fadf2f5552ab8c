package org.digitaldiplomacy.model;

import java.time.LocalDate;

/**
 * That a state has embassies in another, as listed on a day. All links of a sender with one date are its whole list of
 * that day: a later list takes its place and is never added to it.
 *
 * @param missions how many embassies, high commissions and representative offices there are; at least 1
 * @param date of the list
 */
public record MissionLink(CountryCode sender, CountryCode host, LocalDate date, int missions, SourceId source) {

    public MissionLink {
        if (sender.equals(host)) {
            throw new IllegalArgumentException("a mission stands abroad, found " + sender + " in " + host);
        }
        if (missions < 1) {
            throw new IllegalArgumentException("a link has a mission at least, found " + missions);
        }
    }
}
