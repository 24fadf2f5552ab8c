package org.digitaldiplomacy.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an institution follows or mentions another on a platform. All relations of a kind that an institution has on a
 * platform with one date are its whole list of that day: a later list takes its place.
 *
 * @param periodStart the first day of the period that mentions were counted over; missing for what holds on a day
 * @param date the day on which it was so, or the last day of the period
 * @param count of the accounts followed, or of the posts with a mention; at least 1
 */
public record Relation(
        RelationKind kind,
        PlatformId platform,
        InstitutionId from,
        InstitutionId to,
        @Nullable LocalDate periodStart,
        LocalDate date,
        int count,
        SourceId source) {

    public Relation {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a relation is to another institution, found " + from + " to itself");
        }
        if (count < 1) {
            throw new IllegalArgumentException("a relation counts one at least, found " + count);
        }
    }
}
