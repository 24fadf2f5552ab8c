package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Result of a search. */
@Union
@Description("Search result: a country, an institution, an account or an indicator.")
public sealed interface SearchResult permits CountryView, InstitutionView, AccountView, IndicatorView {}
