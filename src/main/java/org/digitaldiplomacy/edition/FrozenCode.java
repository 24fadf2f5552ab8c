package org.digitaldiplomacy.edition;

import java.util.List;

/**
 * The code that scored an edition.
 *
 * @param engine version of the engine
 * @param plugins jars whose formulas the rules name, by file
 */
public record FrozenCode(String engine, List<FrozenPlugin> plugins) {

    public FrozenCode {
        plugins = plugins.stream().sorted().toList();
    }
}
