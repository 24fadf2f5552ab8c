package org.digitaldiplomacy.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.access.AuditOutcome;
import org.digitaldiplomacy.access.AuditTrail;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.edition.proof.Proof;
import org.digitaldiplomacy.model.ClosestName;
import org.jspecify.annotations.Nullable;

/**
 * The way of an edition: a draft is built and built again, put to review, published, and revised. At each step an {@link
 * EditionConflict} says what stands in the way. Drafts need the permission to edit, publication that to publish.
 */
public final class EditionDesk {

    private final EditionBuilder builder;
    private final Editions editions;
    private final Methodologies methodologies;
    private final RuleBook ruleBook;
    private final EditionReplay replay;
    private final AuditTrail trail;
    private final Flagship flagship;
    private final ScoringCode code;
    private final PluginLoader loader;
    private final PluginJars jars;
    private final VersionPledge pledge;
    private final Proof proof;

    public EditionDesk(
            EditionBuilder builder,
            Editions editions,
            Methodologies methodologies,
            RuleBook ruleBook,
            EditionReplay replay,
            AuditTrail trail,
            Flagship flagship,
            PluginLoader loader,
            PluginJars jars,
            Proof proof) {
        this.proof = proof;
        this.builder = builder;
        this.editions = editions;
        this.methodologies = methodologies;
        this.ruleBook = ruleBook;
        this.replay = replay;
        this.trail = trail;
        this.flagship = flagship;
        this.code = loader.installed();
        this.loader = loader;
        this.jars = jars;
        this.pledge = new VersionPledge(editions);
    }

    /**
     * How a draft is made; what is null is taken from the edition's earlier revision or draft.
     *
     * @param year as of which to score; for a first draft the slug itself where it is a year
     * @param methodology the id of stored rules, taken in their latest version
     * @param runs for the intervals of ranks
     * @param note what the revision changes, for readers
     */
    public record Order(
            String slug,
            @Nullable Integer year,
            @Nullable String methodology,
            @Nullable IntervalRuns runs,
            @Nullable String note) {}

    /** Movers between two editions, with causes. */
    public record Comparison(Edition before, Edition after, String node, List<RankComparison.Move> moves) {}

    /** By year, slug and revision. */
    public List<Edition> list() {
        return editions.all();
    }

    /** Builds the first revision, or the one in work again from the data of now; that takes it back from review. */
    public Edition draft(Identity who, Order order) {
        who.require(Permission.EDIT);
        Optional<Edition> last = last(order.slug());
        if (last.isPresent() && last.get().status() == EditionStatus.PUBLISHED) {
            throw new EditionConflict(
                    last.get().id(), "is published: a correction is a new revision, with a note on what it corrects");
        }
        EditionId id = last.map(Edition::id).orElseGet(() -> new EditionId(order.slug(), 1));
        return noted(who, AuditAction.EDITION_DRAFTED, build(order, last.orElse(null), id));
    }

    /** Starts the next revision of a published edition. */
    public Edition revise(Identity who, Order order) {
        who.require(Permission.EDIT);
        Edition last = last(order.slug()).orElseThrow(() -> missing(order.slug()));
        if (last.status() != EditionStatus.PUBLISHED) {
            throw new EditionConflict(last.id(), "is in work already: draft builds it again");
        }
        if (order.note() == null || order.note().isBlank()) {
            throw new EditionConflict(last.id(), "can only be revised with a note on what the revision corrects");
        }
        EditionId next = new EditionId(order.slug(), last.id().revision() + 1);
        return noted(who, AuditAction.EDITION_DRAFTED, build(order, last, next));
    }

    /** Sentences on rules under which a country can gain by getting worse, as frozen with the edition. */
    public List<String> warnings(Edition edition) {
        return editions.warnings(edition.id());
    }

    /** Puts the draft to review. */
    public Edition submit(Identity who, String slug) {
        who.require(Permission.EDIT);
        return noted(who, AuditAction.EDITION_SUBMITTED, editions.submit(inWork(slug)));
    }

    /** Publishes the revision that is in review. */
    public Edition publish(Identity who, String slug) {
        who.require(Permission.PUBLISH);
        Edition draft = last(slug).orElseThrow(() -> missing(slug));
        requireCarried(draft.id());
        pledge.require(
                draft.id(),
                draft.methodology(),
                draft.methodologyVersion(),
                draft.methodologyDigest(),
                editions.plugins(draft.id()));
        return noted(who, AuditAction.EDITION_PUBLISHED, editions.publish(draft.id()));
    }

    private Edition noted(Identity who, AuditAction action, Edition edition) {
        String subject = edition.id().slug() + "/" + edition.id().revision();
        trail.add(who, action, subject, AuditOutcome.DONE, edition.note());
        return edition;
    }

    /** A draft may have been made before its rules were read by an engine that knows the floor. */
    private void requireCarried(EditionId id) {
        FrozenEdition frozen = editions.frozen(id).orElseThrow(() -> new EditionConflict(id, "does not exist"));
        StoredRules stored = methodologies
                .find(frozen.methodologyDigest())
                .orElseThrow(() -> new EditionConflict(id, "has rules that are not stored"));
        if (ruleBook.read(stored.files()) instanceof RuleBook.Reading.Read read) {
            EditionScoring.again(frozen, read.rules(), code.of(read.rules())).requireCarried();
        }
    }

    /**
     * Compares the edition's newest revision with the one published before it: the revision that it would replace, or
     * the edition by the same methodology that comes before it by year.
     *
     * @param node null for the index
     */
    public Comparison compare(String slug, @Nullable String node) {
        Edition after = last(slug).orElseThrow(() -> missing(slug));
        PublishedEditions published = published();
        Edition before = published.all().stream()
                .filter(e -> e.id().slug().equals(slug)
                        && e.id().revision() < after.id().revision())
                .reduce((earlier, later) -> later)
                .or(() -> published.before(after))
                .orElseThrow(() -> new EditionConflict(after.id(), "has no published edition before it"));
        RankComparison.Side first = replay.replay(before.id()).orElseThrow().inputs();
        RankComparison.Side second = replay.replay(after.id()).orElseThrow().inputs();
        String compared = node == null ? second.methodology().root().id() : node;
        List<String> known =
                editions.nodes(after.id()).stream().map(EditionNode::id).toList();
        if (!known.contains(compared)) {
            throw new EditionConflict(
                    after.id(), "has no node '" + compared + "'; " + ClosestName.hint(compared, known));
        }
        return new Comparison(before, after, compared, new RankComparison(first, second).moves(compared));
    }

    /**
     * @param revision null for the latest
     * @param trustPlugins whether to run the plug-in jars that the edition stored in place of those that are installed
     */
    public EditionCheck.Verdict verify(String slug, @Nullable Integer revision, boolean trustPlugins) {
        EditionId id =
                revision == null ? last(slug).orElseThrow(() -> missing(slug)).id() : new EditionId(slug, revision);
        FrozenEdition frozen = editions.frozen(id).orElseThrow(() -> new EditionConflict(id, "does not exist"));
        Map<String, String> rules = methodologies
                .find(frozen.methodologyDigest())
                .map(StoredRules::files)
                .orElseThrow(() -> new EditionConflict(id, "has rules that are not stored"));
        return check(frozen, trustPlugins).check(frozen, rules);
    }

    /** Checks all published editions, their statements and the audit trail. */
    public Proof.Verdict prove() {
        return proof.check();
    }

    private EditionCheck check(FrozenEdition frozen, boolean trustPlugins) {
        FrozenCode scored = frozen.code();
        if (!trustPlugins || scored == null) {
            return new EditionCheck(ruleBook, code);
        }
        PluginLoader.Loaded loaded = loader.load(
                scored.plugins().stream().flatMap(p -> jars.find(p).stream()).toList());
        return new EditionCheck(loaded.book(), loaded.code());
    }

    private Edition build(Order order, @Nullable Edition earlier, EditionId id) {
        RuleSet rules = rules(id, methodology(order, earlier, id));
        int year = year(order, earlier, id);
        IntervalRuns runs = order.runs() == null ? IntervalRuns.USUAL : order.runs();
        String kept = earlier == null ? "First publication." : earlier.note();
        pledge.require(
                id,
                rules.methodology().id(),
                rules.methodology().version(),
                rules.digest(),
                code.of(rules).plugins());
        return editions.save(builder.build(rules, id, year, order.note() == null ? kept : order.note(), runs));
    }

    private String methodology(Order order, @Nullable Edition earlier, EditionId id) {
        if (order.methodology() != null) {
            return order.methodology();
        }
        if (earlier != null) {
            return earlier.methodology();
        }
        return published()
                .latest()
                .map(Edition::methodology)
                .orElseThrow(() -> new EditionConflict(id, "needs the name of a methodology"));
    }

    private static int year(Order order, @Nullable Edition earlier, EditionId id) {
        if (earlier != null && order.year() != null && order.year() != earlier.year()) {
            throw new EditionConflict(id, "is as of " + earlier.year() + ", found " + order.year());
        }
        if (earlier != null) {
            return earlier.year();
        }
        if (order.year() != null) {
            return order.year();
        }
        if (id.slug().matches("[12][0-9]{3}")) {
            return Integer.parseInt(id.slug());
        }
        throw new EditionConflict(id, "needs a year as of which it is scored");
    }

    private RuleSet rules(EditionId id, String methodology) {
        StoredRules stored = methodologies
                .latest(methodology)
                .orElseThrow(() -> new EditionConflict(
                        id,
                        "names the methodology '" + methodology + "'; "
                                + ClosestName.hint(
                                        methodology,
                                        methodologies.all().stream()
                                                .map(StoredRules::id)
                                                .distinct()
                                                .toList())));
        RuleBook.Reading reading = ruleBook.knowing(builder.names()).read(stored.files());
        if (reading instanceof RuleBook.Reading.Read read) {
            return read.rules();
        }
        throw new EditionConflict(
                id, "cannot be built by these rules:\n" + ((RuleBook.Reading.Refused) reading).report());
    }

    private PublishedEditions published() {
        return new PublishedEditions(editions.all(), flagship);
    }

    private Optional<Edition> last(String slug) {
        return editions.all().stream().filter(e -> e.id().slug().equals(slug)).max(Comparator.comparing(Edition::id));
    }

    private EditionId inWork(String slug) {
        return last(slug).orElseThrow(() -> missing(slug)).id();
    }

    private EditionConflict missing(String slug) {
        List<String> known = list().stream().map(e -> e.id().slug()).distinct().toList();
        return new EditionConflict("There is no edition '" + slug + "'; " + ClosestName.hint(slug, known));
    }
}
