package org.digitaldiplomacy.ingest.files;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A folder on the classpath. It cannot be listed, and needs not be: it is the application's own. */
record ClasspathFolder(ClassLoader loader, String folder, Allowance allowance) implements PackageFiles {

    @Override
    public String name() {
        return "classpath:" + folder;
    }

    @Override
    public Optional<InputStream> open(String path) {
        return Optional.ofNullable(loader.getResourceAsStream(folder + "/" + path))
                .map(allowance::of);
    }

    @Override
    public List<String> list() {
        return List.of();
    }
}
