package org.digitaldiplomacy.edition;

import org.digitaldiplomacy.model.CountryCode;

/** A country's rank on a node among its group, from 1. */
public record GroupRank(String group, String node, CountryCode country, int rank) {}
