package org.digitaldiplomacy.edition.proof;

import java.util.Optional;

/**
 * How publications are signed here.
 *
 * @param key empty where they are linked only
 */
public record Signing(Optional<SigningKey> key) {}
