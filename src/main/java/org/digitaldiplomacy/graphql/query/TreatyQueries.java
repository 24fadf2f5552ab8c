package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.Comparator;
import java.util.List;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.graphql.view.TreatyActionView;
import org.digitaldiplomacy.graphql.view.TreatyView;
import org.digitaldiplomacy.model.TreatyAction;
import org.digitaldiplomacy.model.TreatyId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Treaties on cyberspace, and what states did about them. */
@GraphQLApi
public class TreatyQueries {

    private final Present present;

    TreatyQueries(Present present) {
        this.present = present;
    }

    @Query("treaties")
    @Description("Treaties on cyberspace, in the order of their keys.")
    public List<@NonNull TreatyView> treaties() {
        return present.snapshot().treaties().values().stream()
                .map(TreatyView::of)
                .toList();
    }

    @Nullable
    @Query("treaty")
    @Description("The treaty of this key; null where there is none.")
    public TreatyView treaty(@Description("The natural key.") @Name("key") String key) {
        return Keys.parse(key, TreatyId::new)
                .map(present.snapshot().treaties()::get)
                .map(TreatyView::of)
                .orElse(null);
    }

    @Description("Actions of states on it, in the order of their codes.")
    public List<@NonNull TreatyActionView> actions(@Source TreatyView treaty) {
        return present.snapshot().treatyActions().values().stream()
                .flatMap(List::stream)
                .filter(action -> action.treaty().equals(treaty.model().id()))
                .sorted(Comparator.comparing(TreatyAction::country))
                .map(TreatyActionView::of)
                .toList();
    }

    @Description("Source of its details.")
    public SourceView source(@Source TreatyView treaty) {
        return SourceView.of(present.snapshot().source(treaty.model().source()));
    }

    @NonNull
    @Description("The treaty.")
    public TreatyView treaty(@Source TreatyActionView action) {
        return TreatyView.of(present.snapshot().treaty(action.model().treaty()));
    }

    @NonNull
    @Description("The state that acted.")
    public CountryView country(@Source TreatyActionView action) {
        return CountryView.of(present.snapshot().countryOf(action.model().country()));
    }

    @Description("Source of the action.")
    public SourceView source(@Source TreatyActionView action) {
        return SourceView.of(present.snapshot().source(action.model().source()));
    }
}
