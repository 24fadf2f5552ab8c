package org.digitaldiplomacy.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Entries of one kind by their names, in memory. Immutable; a search reads each word's postings and scores the entries that have
 * them all, so that its time is bounded by the index, whatever the text.
 */
public final class Index<T> {

    private static final double NEAR = 0.52;
    private static final double FURTHER = 0.43;
    private static final double READ_OTHERWISE = 0.36;
    private static final int MOST_READINGS = 12;

    /** Shorter beginnings say too little of what is around a name. */
    private static final int SHORTEST_BEGINNING = 3;

    private final List<Entry<T>> entries;
    private final IdentityHashMap<Entry<T>, Integer> numbers = new IdentityHashMap<>();
    private final List<Context> contexts;

    /** Words to entries that have them in a name. */
    private final Vocabulary names;

    /** Names without spaces to entries. */
    private final Vocabulary whole;

    /** Words to contexts, and contexts to entries. */
    private final Vocabulary around;

    private final List<BitSet> entriesAround;
    private final List<int[]> contextsOf;

    public Index(List<Entry<T>> entries) {
        this.entries = List.copyOf(entries);
        this.contextsOf = new ArrayList<>();
        this.entriesAround = new ArrayList<>();
        this.contexts = new ArrayList<>();
        Vocabulary.Builder words = new Vocabulary.Builder();
        Vocabulary.Builder squeezed = new Vocabulary.Builder();
        Vocabulary.Builder context = new Vocabulary.Builder();
        IdentityHashMap<Context, Integer> known = new IdentityHashMap<>();
        for (int i = 0; i < this.entries.size(); i++) {
            int number = i;
            Entry<T> entry = this.entries.get(i);
            numbers.put(entry, i);
            for (Name name : entry.names()) {
                boolean common = name.role() != Name.Role.FOREIGN;
                name.words().forEach(word -> words.add(word, number, common));
                squeezed.add(name.squeezed(), number, common);
            }
            contextsOf.add(entry.contexts().stream()
                    .mapToInt(c -> known.computeIfAbsent(c, added -> add(added, context)))
                    .peek(c -> entriesAround.get(c).set(number))
                    .toArray());
        }
        names = words.build();
        whole = squeezed.build();
        around = context.build();
    }

    private int add(Context context, Vocabulary.Builder vocabulary) {
        int number = contexts.size();
        contexts.add(context);
        entriesAround.add(new BitSet());
        context.words().forEach(word -> vocabulary.add(word, number, true));
        return number;
    }

    public List<Entry<T>> entries() {
        return entries;
    }

    /**
     * Entries that fit, the best first. Parts of names in languages that the reader does not read count only where nothing else
     * fits, and names with typing errors only where these do not either.
     *
     * @param language of the reader, in two or three letters
     */
    public List<Hit<T>> find(Query query, String language) {
        if (query.isEmpty()) {
            return List.of();
        }
        Written<T> written = written(query, language);
        List<Hit<T>> found = written.own();
        if (found.isEmpty()) {
            found = best(written.foreign(), near(query, language, false));
        }
        if (found.isEmpty()) {
            found = near(query, language, true);
        }
        return best(found, List.of());
    }

    /** One hit for each entry, the best first; of those that fit alike the more prominent, then the earlier entry. */
    private List<Hit<T>> best(List<Hit<T>> some, List<Hit<T>> others) {
        IdentityHashMap<Entry<T>, Hit<T>> best = new IdentityHashMap<>();
        Stream.of(some, others)
                .flatMap(List::stream)
                .forEach(hit -> best.merge(hit.entry(), hit, (a, b) -> a.score() >= b.score() ? a : b));
        return best.values().stream()
                .sorted(Comparator.<Hit<T>>comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(hit -> -hit.entry().prominence())
                        .thenComparing(hit -> numbers.get(hit.entry())))
                .toList();
    }

    /** Entries that fit as the text is written. */
    private Written<T> written(Query query, String language) {
        List<Around> found = query.words().stream()
                .map(word -> new Around(
                        around.of(word),
                        word.length() < SHORTEST_BEGINNING ? around.of(word) : around.beginningWith(word)))
                .toList();
        BitSet candidates = candidates(query, found);
        candidates.or(whole.beginningWith(query.squeezed()));
        List<Hit<T>> own = new ArrayList<>();
        List<Hit<T>> foreign = new ArrayList<>();
        candidates.stream().forEach(i -> {
            Fitting<T> fitting = new Fitting<>(entries.get(i), query, language, surroundings(i, found));
            fitting.own().ifPresentOrElse(own::add, () -> fitting.foreign().ifPresent(foreign::add));
        });
        return new Written<>(own, foreign);
    }

    /** Entries that have every word, in a name or around it. */
    private BitSet candidates(Query query, List<Around> found) {
        BitSet all = new BitSet();
        for (int w = 0; w < query.words().size(); w++) {
            BitSet having = names.beginningWith(query.words().get(w));
            found.get(w).beginning().stream().mapToObj(entriesAround::get).forEach(having::or);
            if (w == 0) {
                all = having;
            } else {
                all.and(having);
            }
        }
        return all;
    }

    /** For each word the context of an entry that has it, the whole word if possible. */
    private List<Surrounding> surroundings(int entry, List<Around> found) {
        int[] own = contextsOf.get(entry);
        return found.stream()
                .map(word -> first(own, word.exact())
                        .map(c -> new Surrounding(c, true))
                        .or(() -> first(own, word.beginning()).map(c -> new Surrounding(c, false)))
                        .orElse(Surrounding.NONE))
                .toList();
    }

    private Optional<Context.Kind> first(int[] own, BitSet having) {
        return IntStream.of(own)
                .filter(having::get)
                .mapToObj(c -> contexts.get(c).kind())
                .findFirst();
    }

    /** Entries whose name has a typing error in it, or that fit once each unknown word is read as a known one. */
    private List<Hit<T>> near(Query query, String language, boolean inAllLanguages) {
        Vocabulary.Corrections spelt = whole.corrections(query.squeezed(), inAllLanguages);
        List<Hit<T>> found = new ArrayList<>();
        spelt.words().forEach(squeezed -> written(new Query(List.of(squeezed), squeezed), language).own().stream()
                .filter(hit -> hit.name().squeezed().equals(squeezed))
                .map(hit -> hit.near(spelt.errors() == 1 ? NEAR : FURTHER))
                .forEach(found::add));
        if (found.isEmpty()) {
            readings(query, inAllLanguages).stream()
                    .map(reading -> written(reading, language))
                    .flatMap(written -> (written.own().isEmpty() ? written.foreign() : written.own()).stream())
                    .map(hit -> hit.near(READ_OTHERWISE))
                    .forEach(found::add);
        }
        return found;
    }

    private List<Query> readings(Query query, boolean inAllLanguages) {
        List<Query> readings = List.of(new Query(List.of(), ""));
        for (String word : query.words()) {
            List<String> meant = meant(word, inAllLanguages);
            readings = readings.stream()
                    .flatMap(reading -> meant.stream().map(known -> {
                        List<String> words = new ArrayList<>(reading.words());
                        words.add(known);
                        return new Query(words, reading.squeezed() + known);
                    }))
                    .limit(MOST_READINGS)
                    .toList();
        }
        return readings.contains(query) ? List.of() : readings;
    }

    private List<String> meant(String word, boolean inAllLanguages) {
        if (names.knowsBeginning(word) || around.knowsBeginning(word)) {
            return List.of(word);
        }
        Vocabulary.Corrections inNames = names.corrections(word, inAllLanguages);
        Vocabulary.Corrections inContexts = around.corrections(word, inAllLanguages);
        if (inNames.words().isEmpty()) {
            return inContexts.words();
        }
        List<String> meant = new ArrayList<>(inNames.words());
        if (!inContexts.words().isEmpty() && inContexts.errors() <= inNames.errors()) {
            meant.addAll(inContexts.words());
        }
        return meant.stream().distinct().toList();
    }

    /**
     * @param own by names that count for the reader
     * @param foreign by parts of other names
     */
    private record Written<T>(List<Hit<T>> own, List<Hit<T>> foreign) {}

    /** Contexts of a word, by number. */
    private record Around(BitSet exact, BitSet beginning) {}
}
