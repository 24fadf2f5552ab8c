package org.digitaldiplomacy.search;

import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.search.Hit.Fit;
import org.jspecify.annotations.Nullable;

/** An entry against a text: which of its names fits best, and how well. */
final class Fitting<T> {

    private static final double PREFIX = 0.55;
    private static final double PREFIX_OF_OTHER_NAME = 0.52;
    private static final double WORDS = 0.3;
    private static final double BY_LENGTH = 0.25;
    private static final double OTHER_ORDER = 0.06;
    private static final double OTHER_SPACES = 0.03;
    private static final double KIND_AND_OWNER = 0.89;
    private static final double KIND_AND_HOST = 0.7;
    private static final double AROUND = 0.2;
    private static final double ONLY_AROUND = 0.1;
    private static final double ABROAD = 0.7;

    private final Entry<T> entry;
    private final Query query;
    private final List<Surrounding> around;
    private final boolean ofKind;
    private @Nullable Hit<T> own;
    private @Nullable Hit<T> foreign;

    Fitting(Entry<T> entry, Query query, String language, List<Surrounding> around) {
        this.entry = entry;
        this.query = query;
        this.around = around;
        this.ofKind = around.stream().anyMatch(word -> word.isExactly(Context.Kind.KIND));
        byContext();
        entry.names().forEach(name -> fit(name, name.role(language)));
    }

    /** By a name that counts for the reader, or by a whole name in any language. */
    Optional<Hit<T>> own() {
        return Optional.ofNullable(own);
    }

    /** By part of a name in another language. */
    Optional<Hit<T>> foreign() {
        return Optional.ofNullable(foreign);
    }

    /** A kind and a country, such as MFA Estonia, are as good as an alias. */
    private void byContext() {
        for (Context.Kind country : List.of(Context.Kind.OWNER, Context.Kind.HOST)) {
            boolean whose = around.stream().anyMatch(word -> word.isExactly(country));
            if (ofKind
                    && whose
                    && around.stream().allMatch(word -> word.isExactly(Context.Kind.KIND) || word.isExactly(country))) {
                boolean owner = country == Context.Kind.OWNER;
                keep(
                        false,
                        owner ? KIND_AND_OWNER : KIND_AND_HOST,
                        owner ? Fit.ALIAS : Fit.WORDS,
                        entry.names().get(0));
            }
        }
    }

    private void fit(Name name, Name.Role role) {
        boolean abroad = role == Name.Role.FOREIGN;
        if (name.squeezed().equals(query.squeezed())) {
            double spaces = name.words().size() == query.words().size() ? 0 : OTHER_SPACES;
            keep(false, role.exact() - spaces, exactFit(role), name);
        } else if (role == Name.Role.CODE) {
            return;
        } else if (name.squeezed().startsWith(query.squeezed())) {
            double least = role == Name.Role.NAME ? PREFIX : PREFIX_OF_OTHER_NAME;
            double share = (double) query.squeezed().length() / name.squeezed().length();
            keep(abroad, least + BY_LENGTH * share, Fit.PREFIX, name);
        }
        words(name, role, abroad);
    }

    private static Fit exactFit(Name.Role role) {
        return switch (role) {
            case CODE -> Fit.CODE;
            case NAME, HANDLE, FOREIGN -> Fit.NAME;
            case ALIAS, FORMER, DEMONYM, PLACE -> Fit.ALIAS;
        };
    }

    private void words(Name name, Name.Role role, boolean abroad) {
        double letters = 0;
        int sought = 0;
        int whole = 0;
        int inName = 0;
        for (int w = 0; w < query.words().size(); w++) {
            String word = query.words().get(w);
            boolean exact = name.words().contains(word);
            boolean beginning = exact || name.words().stream().anyMatch(n -> n.startsWith(word));
            if (!beginning && !around.get(w).isThere()) {
                return;
            }
            whole += exact ? 1 : 0;
            inName += beginning ? 1 : 0;
            sought += word.length();
            letters += (beginning ? 1 : around.get(w).weight()) * word.length();
        }
        if (whole == query.words().size() && whole == name.words().size()) {
            keep(false, role.exact() - OTHER_ORDER, Fit.WORDS, name);
        } else if (inName == query.words().size()) {
            keep(abroad, WORDS + BY_LENGTH * Math.min(1, letters / name.letters()), Fit.WORDS, name);
        } else {
            boolean onlyOwned = around.stream()
                    .allMatch(word -> word.kind() == Context.Kind.OWNER || word.kind() == Context.Kind.HOST);
            boolean telling = !onlyOwned && (inName > 0 || ofKind);
            keep(abroad, (telling ? WORDS : ONLY_AROUND) + AROUND * letters / sought, Fit.WORDS, name);
        }
    }

    private void keep(boolean abroad, double fitting, Fit fit, Name name) {
        double score = abroad ? ABROAD * fitting : fitting;
        Hit<T> known = abroad ? foreign : own;
        if (known == null || known.score() < score) {
            Hit<T> better = new Hit<>(entry, score, fit, name, query);
            if (abroad) {
                foreign = better;
            } else {
                own = better;
            }
        }
    }
}
