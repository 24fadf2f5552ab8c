package org.digitaldiplomacy.edition;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.Source;

/**
 * The fingerprint of what an edition was scored from: SHA-256 over {@link CanonicalLines}, in this order:
 *
 * <pre>
 * country      code, its groups with spaces between                                by code
 * group        id, kind                                                            by id
 * source       id, publisher, title, edition, licence, class, url, copy, citation, note, read on, second copy,
 *              agreement                                                           by id
 * indicator    id, name, description, unit, kind, minimum, maximum, publisher's code, url   by id
 * observation  country, indicator, year, value, status, source                     by country, indicator, year
 * </pre>
 *
 * <p>where the first field of each is the word on the left.
 */
final class InputsDigest {

    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::country)
            .thenComparing(Observation::indicator)
            .thenComparingInt(Observation::year);

    private final CanonicalLines lines = new CanonicalLines();

    private InputsDigest() {}

    static String of(
            List<EditionCountry> countries,
            Map<GroupId, GroupKind> groups,
            List<Source> sources,
            List<Indicator> indicators,
            List<Observation> observations) {
        InputsDigest all = new InputsDigest();
        countries.stream().sorted(Comparator.comparing(EditionCountry::code)).forEach(all::country);
        Map<String, GroupKind> byName = new TreeMap<>();
        groups.forEach((group, kind) -> byName.put(group.value(), kind));
        byName.forEach((group, kind) -> all.lines.line("group", group, kind));
        sources.stream().sorted(Comparator.comparing(s -> s.id().value())).forEach(all::source);
        indicators.stream().sorted(Comparator.comparing(i -> i.id().value())).forEach(all::indicator);
        observations.stream().sorted(ORDER).forEach(all::observation);
        return all.lines.digest();
    }

    private void country(EditionCountry c) {
        lines.line(
                "country",
                c.code(),
                c.groups().stream().map(GroupId::value).sorted().collect(joining(" ")));
    }

    private void source(Source s) {
        lines.line(
                "source",
                s.id(),
                s.publisher(),
                s.title(),
                s.edition(),
                s.licence(),
                s.licenceClass(),
                s.url(),
                s.copy(),
                s.citation(),
                s.note(),
                s.readOn(),
                s.secondCopy(),
                s.agreement());
    }

    private void indicator(Indicator i) {
        lines.line(
                "indicator",
                i.id(),
                i.name(),
                i.description(),
                i.unit(),
                i.kind(),
                i.minimum() == null ? null : CanonicalLines.bits(i.minimum()),
                i.maximum() == null ? null : CanonicalLines.bits(i.maximum()),
                i.publisherCode(),
                i.url());
    }

    private void observation(Observation o) {
        lines.line(
                "observation",
                o.country(),
                o.indicator(),
                o.year(),
                CanonicalLines.bits(o.value()),
                o.status(),
                o.source());
    }
}
