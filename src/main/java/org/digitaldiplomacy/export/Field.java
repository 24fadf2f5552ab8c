package org.digitaldiplomacy.export;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a table.
 *
 * @param name in snake case
 * @param description for the data dictionary, with the unit and what a gap means
 * @param isCountryName whether it is the name of the country that the column {@code country} has the code of
 * @param values the only ones there can be; empty where they are not counted
 * @param isRequired whether each row has a value
 * @param reference the download of the data whose rows the column names; empty where it names none
 */
record Field(
        String name,
        Type type,
        String description,
        boolean isCountryName,
        List<String> values,
        boolean isRequired,
        String reference) {

    Field(String name, Type type, String description, boolean isCountryName, List<String> values) {
        this(name, type, description, isCountryName, values, false, "");
    }

    Field {
        values = List.copyOf(values);
    }

    /** Type of a column, by the names that Frictionless Table Schema uses. */
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
        return new Field(name, Type.STRING, description, false, List.of());
    }

    /** A text that is one of an enumeration's names. */
    static Field choice(String name, Class<? extends Enum<?>> type, String description) {
        List<String> values =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return new Field(name, Type.STRING, description, false, values);
    }

    static Field whole(String name, String description) {
        return new Field(name, Type.INTEGER, description, false, List.of());
    }

    static Field number(String name, String description) {
        return new Field(name, Type.NUMBER, description, false, List.of());
    }

    static Field truth(String name, String description) {
        return new Field(name, Type.BOOLEAN, description, false, List.of("true", "false"));
    }

    /** Countries go by alpha-3 codes: in the two-letter codes, programs that read CSV take Namibia's NA for a gap. */
    static Field country() {
        return text("country", "ISO 3166-1 alpha-3; Kosovo is XKX");
    }

    static Field countryName() {
        return new Field("name", Type.STRING, "of the country in English, from the Unicode CLDR", true, List.of());
    }
}
