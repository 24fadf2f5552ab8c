package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.digitaldiplomacy.graphql.execution.Loaders;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.IncidentConnection;
import org.digitaldiplomacy.graphql.view.IncidentView;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.IncidentId;
import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.port.IncidentFilter;
import org.digitaldiplomacy.port.Incidents;
import org.digitaldiplomacy.port.Institutions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Breaches and other incidents. */
@GraphQLApi
public class IncidentQueries {

    private static final String KINDS = "Only these kinds; by default all.";

    private final Incidents incidents;
    private final Institutions institutions;
    private final KnownInstitutions known;
    private final Present present;
    private final Loaders loaders;

    IncidentQueries(
            Incidents incidents, Institutions institutions, KnownInstitutions known, Present present, Loaders loaders) {
        this.known = known;
        this.incidents = incidents;
        this.institutions = institutions;
        this.present = present;
        this.loaders = loaders;
    }

    @Query("incidents")
    @Description("Breaches and other incidents, the latest first.")
    public IncidentConnection incidents(
            @Nullable @Description(KINDS) @Name("kinds") List<@NonNull IncidentKind> kinds,
            @Nullable
                    @Description("Only those that hit this country or an institution of it, by any of its codes.")
                    @Name("country")
                    String country,
            @Nullable @Description("Only those that hit this institution, by its key.") @Name("institution")
                    String institution,
            @Nullable @Description("Only those attributed to this country, by any of its codes.") @Name("attributedTo")
                    String attributedTo,
            @Nullable @Description("The first year; by default the earliest.") @Name("from") Integer from,
            @Nullable @Description("The last year; by default the latest.") @Name("to") Integer to,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Bounds.requireYears(from, to);
        IncidentFilter filter = new IncidentFilter(
                kinds == null ? null : Set.copyOf(kinds),
                codes("country", country),
                institution == null
                        ? null
                        : Set.of(known.known(
                                "institution", institution, present.snapshot().revision())),
                codes("attributedTo", attributedTo),
                from,
                to);
        PageArguments page = PageArguments.of(first, after, last, before);
        return Connections.incidents(
                Keys.read(page, asked -> incidents.page(filter, asked)).map(IncidentView::of));
    }

    @Nullable
    @Query("incident")
    @Description("The incident of this key; null where there is none.")
    public IncidentView incident(@Description("The natural key.") @Name("key") String key) {
        return Keys.parse(key, IncidentId::new)
                .flatMap(incidents::byId)
                .map(IncidentView::of)
                .orElse(null);
    }

    @Description("Incidents that hit it or its institutions, the latest first. An empty list does not mean that "
            + "there were none.")
    public CompletionStage<IncidentConnection> incidents(
            @Source CountryView country,
            @Nullable @Description(KINDS) @Name("kinds") List<@NonNull IncidentKind> kinds,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Set<IncidentKind> wanted = kinds == null ? null : Set.copyOf(kinds);
        PageArguments page = PageArguments.of(first, after, last, before);
        return loaders.load("Country.incidents", List.of(), country.model().code(), incidents::ofCountries)
                .thenApply(found -> cut(found, wanted, page));
    }

    @Description("Incidents that hit it, the latest first. An empty list does not mean that there were none.")
    public CompletionStage<IncidentConnection> incidents(
            @Source InstitutionView institution,
            @Nullable @Description(KINDS) @Name("kinds") List<@NonNull IncidentKind> kinds,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Set<IncidentKind> wanted = kinds == null ? null : Set.copyOf(kinds);
        PageArguments page = PageArguments.of(first, after, last, before);
        return loaders.load(
                        "Institution.incidents", List.of(), institution.model().id(), incidents::ofInstitutions)
                .thenApply(found -> cut(found, wanted, page));
    }

    @Nullable
    @Description("The state that was hit; missing where the victim belongs to none.")
    public CountryView country(@Source IncidentView incident) {
        return country(incident.model().country());
    }

    @Nullable
    @Description("The state that it is attributed to: a suspicion, not a finding, unless the source says more;"
            + " missing where none is named.")
    public CountryView attributedTo(@Source IncidentView incident) {
        return country(incident.model().attributedTo());
    }

    @Nullable
    @Description("The institution that was hit; missing where the source names none.")
    public CompletionStage<InstitutionView> institution(@Source IncidentView incident) {
        return loaders.loadIfAny(
                        "Incident.institution", List.of(), incident.model().institution(), institutions::byId)
                .thenApply(found -> Keys.map(found, InstitutionView::of));
    }

    @Description("Source of the report.")
    public SourceView source(@Source IncidentView incident) {
        return SourceView.of(present.snapshot().source(incident.model().source()));
    }

    private static IncidentConnection cut(
            @Nullable List<Incident> found, @Nullable Set<IncidentKind> wanted, PageArguments page) {
        return Connections.incidents(page.cut(
                        Keys.orEmpty(found),
                        incident -> wanted == null || wanted.contains(incident.kind()),
                        incident -> incident.id().value())
                .map(IncidentView::of));
    }

    @Nullable
    private CountryView country(@Nullable CountryCode code) {
        return code == null ? null : CountryView.of(present.snapshot().countryOf(code));
    }

    @Nullable
    private Set<CountryCode> codes(String argument, @Nullable String anyCode) {
        return anyCode == null
                ? null
                : Set.of(present.snapshot().known(argument, anyCode).code());
    }
}
