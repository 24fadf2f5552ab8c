package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Result of a search. */
@Union
@Description("Search result of any kind.")
public sealed interface SearchResult
        permits CountryView, GroupView, MethodologyNodeView, IndicatorView, TreatyView, InstitutionView, AccountView {}
