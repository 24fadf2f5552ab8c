package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.edition.FrozenPlugin;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("EditionPlugin")
@Description("Plug-in jar whose formulas scored an edition.")
public record EditionPluginView(
        @Description("File name: example-formulas.jar.") String file,

        @Description("SHA-256 of the jar, in hexadecimal.") String sha256) {
    public static EditionPluginView of(FrozenPlugin plugin) {
        return new EditionPluginView(plugin.file(), plugin.sha256());
    }
}
