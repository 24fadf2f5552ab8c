package org.digitaldiplomacy.port;

import java.time.LocalDate;
import java.util.List;
import org.digitaldiplomacy.model.MissionLink;
import org.digitaldiplomacy.model.Relation;
import org.digitaldiplomacy.model.RelationKind;

/**
 * Ties between states and between institutions. A list stands until its sender's next one takes its place; lists are
 * never added up.
 */
public interface Networks {

    /** The days on which lists of missions were taken, the oldest first. */
    List<LocalDate> missionDates();

    /** Of each sender the last list up to this day, in the order of sender and host. */
    List<MissionLink> missions(LocalDate asOf);

    /** The days of which there are relations of this kind, the oldest first. */
    List<LocalDate> relationDates(RelationKind kind);

    /**
     * Of this kind, of each institution and platform the last list up to this day, in the order of the institutions that
     * follow or mention, of those that are followed or mentioned, and of the platforms.
     */
    List<Relation> relations(RelationKind kind, LocalDate asOf);
}
