package org.digitaldiplomacy.port;

import java.util.Optional;

/** The store's data package, of which there is one at a time. */
public interface DataPackages {

    /** Empty before the first load. */
    Optional<LoadedPackage> current();

    /**
     * Makes the store hold exactly what the package holds, in one transaction: all of it or nothing. Frozen editions
     * stay as they are.
     *
     * @return false where the store already held a package of this digest, and nothing was written
     */
    boolean replace(DataPackage dataPackage);
}
