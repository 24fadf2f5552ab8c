package org.digitaldiplomacy.graphql.view;

import java.util.Set;
import org.digitaldiplomacy.model.InstitutionId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("InstitutionCommunity")
@Description("Institutions with more links among them than their numbers of links would lead one to expect.")
public record InstitutionCommunityView(
        @Ignore Set<InstitutionId> members,

        @Description("Its number, from 1 for the largest. Numbers of different days cannot be compared.")
        int number,

        @Description("How many institutions it has.") int size) {}
