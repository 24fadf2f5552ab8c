package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What a search can find. */
@Union
@Description("What a search can find: a country, an institution, an account or an indicator.")
public sealed interface SearchResult permits CountryView, InstitutionView, AccountView, IndicatorView {}
