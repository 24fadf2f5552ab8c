package org.digitaldiplomacy.port;

import java.time.Instant;

/** The data package that the store holds. */
public record LoadedPackage(String name, String version, String digest, Instant loadedAt) {}
