package org.digitaldiplomacy.measure;

import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.model.PartialDate;

/** When something happened to a country, or to one of its institutions. */
public record DatedIncident(IncidentKind kind, PartialDate date) {

    /** Whether it happened within the window for certain. */
    boolean isWithin(Window window) {
        return window.holds(date.earliest()) && window.holds(date.latest());
    }
}
