package org.digitaldiplomacy.access;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The caller may not do this. The message says to them what is missing. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String REALM = "Bearer realm=\"Digital Diplomacy Index\"";

    private final boolean isKnown;
    private final @Nullable Permission needed;

    private AccessRefused(boolean isKnown, @Nullable Permission needed, String message) {
        super(message, null, false, false);
        this.isKnown = isKnown;
        this.needed = needed;
    }

    /** A caller, perhaps nobody, who lacks a permission. */
    public static AccessRefused of(Identity caller, Permission needed) {
        return caller.isNobody() ? noToken(needed) : without(needed, caller);
    }

    private static AccessRefused noToken(Permission needed) {
        return new AccessRefused(
                false,
                needed,
                "This needs a token with the scope " + needed.word()
                        + ": send it as the header Authorization: Bearer <token>.");
    }

    private static AccessRefused without(Permission needed, Identity of) {
        String held = of.permissions().stream().map(Permission::word).sorted().collect(Collectors.joining(", "));
        return new AccessRefused(
                true,
                needed,
                "This needs the scope " + needed.word() + "; the token of " + of.name() + " has "
                        + (held.isEmpty() ? "none" : held) + ".");
    }

    /** Refuses a secret that matches no valid token. */
    public static AccessRefused badToken(String why) {
        return new AccessRefused(false, null, why);
    }

    /** Whether the caller showed who they are, so that another token is needed, not merely a token. */
    public boolean isKnown() {
        return isKnown;
    }

    /** Empty where the token itself does not hold. */
    public Optional<Permission> needed() {
        return Optional.ofNullable(needed);
    }

    /** The header {@code WWW-Authenticate} of RFC 6750. */
    public String challenge() {
        if (needed == null) {
            return challenge(true);
        }
        String scope = ", scope=\"" + needed.word() + "\"";
        return isKnown ? REALM + ", error=\"insufficient_scope\"" + scope : REALM + scope;
    }

    /**
     * The same header where the scope that is needed is not known.
     *
     * @param isShown whether a token was shown, which then does not hold
     */
    public static String challenge(boolean isShown) {
        return isShown ? REALM + ", error=\"invalid_token\"" : REALM;
    }
}
