package org.digitaldiplomacy.web;

import java.util.Collection;
import java.util.List;
import org.digitaldiplomacy.model.ClosestName;

/** Value in a page's address that the page does not take; told to the visitor instead of being passed over. */
public final class ParameterRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Expected expected;

    /** Kind of value that was expected, and the name of the sentence that says so: {@code refused_range}. */
    public enum Expected {
        /** A known name: arguments are the closest one. */
        CLOSEST,
        /** A known name, none of which is close: arguments are all of them. */
        KNOWN,
        /** A whole number: arguments are the least and the greatest. */
        RANGE,
        /** At most so many values: the argument is their number. */
        FEWER,
        /** The name or code of a state: no arguments. */
        STATE,
        /** A value that only links of the pages know, such as a place in a list: no arguments. */
        LINKED
    }

    private final String parameter;
    private final String found;
    private final List<String> arguments;

    private ParameterRefused(String parameter, String found, Expected expected, List<String> arguments) {
        super(parameter + ": found '" + found + "', expected " + expected + " " + arguments, null, false, false);
        this.parameter = parameter;
        this.found = found;
        this.expected = expected;
        this.arguments = List.copyOf(arguments);
    }

    public static ParameterRefused unknown(String parameter, String found, Collection<String> known) {
        return ClosestName.to(found, known)
                .map(close -> new ParameterRefused(parameter, found, Expected.CLOSEST, List.of(close)))
                .orElseGet(() ->
                        new ParameterRefused(parameter, found, Expected.KNOWN, List.of(String.join(", ", known))));
    }

    public static ParameterRefused outOfRange(String parameter, String found, int least, int greatest) {
        return new ParameterRefused(
                parameter, found, Expected.RANGE, List.of(String.valueOf(least), String.valueOf(greatest)));
    }

    /** A name that no state has. */
    public static ParameterRefused noState(String parameter, String found) {
        return new ParameterRefused(parameter, found, Expected.STATE, List.of());
    }

    /** A value that the API itself does not take. */
    public static ParameterRefused unlinked(String parameter, String found) {
        return new ParameterRefused(parameter, found, Expected.LINKED, List.of());
    }

    static ParameterRefused tooMany(String parameter, List<String> found, int most) {
        return new ParameterRefused(parameter, String.join(", ", found), Expected.FEWER, List.of(String.valueOf(most)));
    }

    /** Name of the parameter, as it stands in the address. */
    public String parameter() {
        return parameter;
    }

    /** Value as it stands in the address. */
    public String found() {
        return found;
    }

    public Expected expected() {
        return expected;
    }

    /** Arguments of the sentence on the expected value. */
    public List<String> arguments() {
        return arguments;
    }
}
