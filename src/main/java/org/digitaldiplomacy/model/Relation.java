package org.digitaldiplomacy.model;

import java.time.LocalDate;
import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/**
 * That an institution follows or mentions another on a platform. All relations of a kind that an institution has on a
 * platform with one date are its whole list of that day: a later list takes its place.
 */
public record Relation(
        @Described("FOLLOWS or MENTIONS") RelationKind kind,

        @Described(value = "such as x or youtube", form = Form.VOCABULARY)
        PlatformId platform,

        @Described(value = "the institution that follows or mentions: see institutions", name = "from_institution")
        InstitutionId from,

        @Described(value = "the institution that is followed or mentioned", name = "to_institution")
        InstitutionId to,

        @Described("first day of the period that mentions were counted over; a gap for what holds on a day") @Nullable
        LocalDate periodStart,

        @Described("on which it was so, or the last day of the period")
        LocalDate date,

        @Described("accounts followed, or posts with a mention, from 1")
        int count,

        @Described("see sources") SourceId source) {

    public Relation {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a relation is to another institution, found " + from + " to itself");
        }
        if (count < 1) {
            throw new IllegalArgumentException("a relation counts one at least, found " + count);
        }
    }
}
