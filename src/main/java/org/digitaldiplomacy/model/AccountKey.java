package org.digitaldiplomacy.model;

import java.util.Locale;
import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/** An account's natural key. Handles keep their published case and are compared without it. */
public record AccountKey(
        @Described(value = "of the account, such as x or youtube", form = Form.VOCABULARY)
        PlatformId platform,

        @Described(value = "of the account, as published", form = Form.HANDLE)
        String handle) {

    public AccountKey {
        if (handle.isBlank() || !handle.equals(handle.strip())) {
            throw new IllegalArgumentException("a handle must not be blank or padded, found '" + handle + "'");
        }
    }

    /** The form under which two spellings of one handle meet. */
    public String foldedHandle() {
        return handle.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountKey key
                && platform.equals(key.platform)
                && (handle.equals(key.handle) || foldedHandle().equals(key.foldedHandle()));
    }

    @Override
    public int hashCode() {
        return 31 * platform.hashCode() + foldedHandle().hashCode();
    }

    @Override
    public String toString() {
        return platform + "/" + handle;
    }
}
