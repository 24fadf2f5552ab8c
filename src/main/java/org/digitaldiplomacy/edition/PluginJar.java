package org.digitaldiplomacy.edition;

import java.util.Arrays;
import org.digitaldiplomacy.model.Sha256;
import org.jspecify.annotations.Nullable;

/** A plug-in jar, whole: its file name and its bytes, as they were when its formulas were loaded. */
public final class PluginJar {

    private final FrozenPlugin name;
    private final byte[] content;

    public PluginJar(String file, byte[] content) {
        this.content = content.clone();
        this.name = new FrozenPlugin(file, Sha256.hex(content));
    }

    public FrozenPlugin name() {
        return name;
    }

    public String file() {
        return name.file();
    }

    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PluginJar jar && jar.name.equals(name) && Arrays.equals(jar.content, content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
