package org.digitaldiplomacy.edition;

import java.util.List;

/**
 * Holds one version of a methodology to one way of scoring: editions by the same version come from the same rule files and
 * the same plug-ins, so that a version says which numbers to expect.
 */
final class VersionPledge {

    private final Editions editions;

    VersionPledge(Editions editions) {
        this.editions = editions;
    }

    /**
     * @param version of the methodology
     * @param digest of the rules
     * @throws EditionConflict where a published edition by this version was scored otherwise
     */
    void require(EditionId id, String methodology, String version, String digest, List<FrozenPlugin> plugins) {
        for (Edition other : editions.all()) {
            boolean isBound = other.status() == EditionStatus.PUBLISHED
                    && other.methodology().equals(methodology)
                    && other.methodologyVersion().equals(version);
            if (!isBound) {
                continue;
            }
            if (!other.methodologyDigest().equals(digest)) {
                throw refused(id, methodology, version, other, "other rule files", other.methodologyDigest(), digest);
            }
            List<FrozenPlugin> before = editions.plugins(other.id());
            if (!before.equals(plugins)) {
                throw refused(id, methodology, version, other, "other plug-ins", text(before), text(plugins));
            }
        }
    }

    private static EditionConflict refused(
            EditionId id, String methodology, String version, Edition other, String what, String then, String now) {
        return new EditionConflict(
                id,
                "cannot be made by " + methodology + " " + version + ": edition " + other.id()
                        + " by the same version was scored with " + what + " (" + then + "; now " + now
                        + "). Give the methodology a new version in methodology.yaml, or bring back what scored that edition");
    }

    private static String text(List<FrozenPlugin> plugins) {
        return plugins.isEmpty()
                ? "none"
                : String.join(", ", plugins.stream().map(FrozenPlugin::toString).toList());
    }
}
