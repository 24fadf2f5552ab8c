package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the engine's, with descriptions. */
@Name("MethodParameterType")
@Description("Type of a method's parameter, and the field of ParameterInput that carries it.")
public enum ParameterTypeView {
    @Description("A number, as number.")
    NUMBER,

    @Description("A whole number, as number.")
    INTEGER,

    @Description("True or false, as flag.")
    FLAG,

    @Description("A text, as text.")
    TEXT,

    @Description("One of a few words, as text.")
    CHOICE,

    @Description("The key of an indicator, as text.")
    COLUMN,

    @Description("Keys of indicators; not for scenarios.")
    COLUMNS,

    @Description("A list of numbers, as numbers.")
    NUMBERS,

    @Description("A mapping from text to number; not for scenarios.")
    SCALE,

    @Description("A mapping from text to text; not for scenarios.")
    TEXTS,

    @Description("The post of a scale: a number, as number, or a percentile such as p5, as text.")
    POST,

    @Description("A mapping from groups of countries to numbers; not for scenarios.")
    GROUPS
}
