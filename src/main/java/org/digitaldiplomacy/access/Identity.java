package org.digitaldiplomacy.access;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Caller and granted permissions.
 *
 * @param name for the trail: the token's name, or the subject that an issuer vouches for
 * @param token the id of the token that was shown; null for nobody, for a command and for an issuer's subject
 */
public record Identity(String name, @Nullable String token, Set<Permission> permissions) {

    /** Callers without a token may read. */
    public static final Identity NOBODY = new Identity("", null, Set.of());

    /** The service itself, where it does what its settings say. */
    public static final Identity SERVICE = new Identity("service", null, Set.of());

    public Identity {
        permissions = Set.copyOf(permissions);
    }

    /** Operator of a command: holds the database itself, and therefore every permission. */
    public static Identity operator(String account) {
        return new Identity(account + " (command line)", null, Set.of(Permission.values()));
    }

    public boolean isNobody() {
        return name.isEmpty();
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws AccessRefused where this is nobody, or somebody without the permission */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw AccessRefused.of(this, permission);
        }
    }

    /** @throws AccessRefused where this is nobody, or somebody without any of them */
    public void requireAny(Permission first, Permission... others) {
        if (Arrays.stream(others).noneMatch(this::may)) {
            require(first);
        }
    }
}
