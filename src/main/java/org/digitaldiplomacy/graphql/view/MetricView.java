package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.model.MetricId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Metric")
@Description("Quantity that is measured of accounts, such as their followers.")
public record MetricView(
        @Ignore MetricId model,

        @Description("The natural key, in kebab case: followers.")
        String key) {

    public static MetricView of(MetricId metric) {
        return new MetricView(metric, metric.value());
    }
}
