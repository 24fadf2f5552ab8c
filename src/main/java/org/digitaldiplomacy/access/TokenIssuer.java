package org.digitaldiplomacy.access;

/** Somebody else who vouches for callers, such as an organisation's OpenID provider. */
public interface TokenIssuer {

    /** @throws AccessRefused where the token is not the issuer's, not for us, or not valid now */
    Identity verify(String token);
}
