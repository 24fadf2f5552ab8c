package org.digitaldiplomacy.refresh;

import java.time.LocalDate;

/**
 * A question to a connector.
 *
 * @param held the package as it is
 * @param release of the publisher's data; empty where there is but one
 * @param today the day of the run (UTC)
 */
public record Asked(Held held, String release, LocalDate today) {}
