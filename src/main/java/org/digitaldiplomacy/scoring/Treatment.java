package org.digitaldiplomacy.scoring;

/** Tames outliers in one undirected column. */
public non-sealed interface Treatment extends Step {

    /** Missing cells stay missing; the order of the known values stays as it is, up to ties. */
    Treated treat(Column column);

    /**
     * @param column the treated values
     * @param action what was done, for people: {@code "none"}, {@code "winsorised 3 points"}, {@code "log"}
     * @param changed how many values are not what they were
     */
    record Treated(Column column, String action, int changed) {}
}
