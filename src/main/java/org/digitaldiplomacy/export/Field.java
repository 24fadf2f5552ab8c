package org.digitaldiplomacy.export;

/**
 * A column of a table.
 *
 * @param name in snake case
 * @param description for the data dictionary, with the unit and what a gap means
 * @param isCountryName whether it is the name of the country that the column {@code country} has the code of
 */
record Field(String name, Type type, String description, boolean isCountryName) {

    /** What a column holds, by the names that Frictionless Table Schema uses. */
    enum Type {
        STRING("string"),
        INTEGER("integer"),
        NUMBER("double"),
        BOOLEAN("boolean"),
        DATE("date");

        private final String csvw;

        Type(String csvw) {
            this.csvw = csvw;
        }

        /** The name that CSV on the Web has for it. */
        String csvw() {
            return csvw;
        }
    }

    static Field text(String name, String description) {
        return new Field(name, Type.STRING, description, false);
    }

    static Field whole(String name, String description) {
        return new Field(name, Type.INTEGER, description, false);
    }

    static Field number(String name, String description) {
        return new Field(name, Type.NUMBER, description, false);
    }

    static Field truth(String name, String description) {
        return new Field(name, Type.BOOLEAN, description, false);
    }

    static Field day(String name, String description) {
        return new Field(name, Type.DATE, description, false);
    }

    /** Countries go by alpha-3 codes: in the two-letter codes, programs that read CSV take Namibia's NA for a gap. */
    static Field country() {
        return text("country", "ISO 3166-1 alpha-3; Kosovo is XKX");
    }

    static Field countryName() {
        return new Field("name", Type.STRING, "of the country in English, from the Unicode CLDR", true);
    }
}
