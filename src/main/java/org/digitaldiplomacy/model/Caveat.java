package org.digitaldiplomacy.model;

import org.jspecify.annotations.Nullable;

/**
 * A known bias or limit of an indicator's values, told wherever they are shown.
 *
 * @param group whose countries it touches; missing where it touches all
 */
public record Caveat(IndicatorId indicator, @Nullable GroupId group, String text, SourceId source) {}
