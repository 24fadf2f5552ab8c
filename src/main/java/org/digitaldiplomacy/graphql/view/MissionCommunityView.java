package org.digitaldiplomacy.graphql.view;

import java.util.Set;
import org.digitaldiplomacy.model.CountryCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("MissionCommunity")
@Description("Countries with more embassies among them than their numbers of links would lead one to expect.")
public record MissionCommunityView(
        @Ignore Set<CountryCode> members,

        @Description("Its number, from 1 for the largest. Numbers of different days cannot be compared.")
        int number,

        @Description("How many countries it has.") int size) {}
