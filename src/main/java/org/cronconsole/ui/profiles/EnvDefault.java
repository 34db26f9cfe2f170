package org.cronconsole.ui.profiles;

import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

/**
 * An env var that new dealerships share, in the form.
 *
 * @param secret whether its value goes to where secrets are kept, in place of the profile's file
 * @param value as typed, or as it stands in the profile's file; null where it is secret and was not
 *     typed here
 * @param kept whether a secret value is kept already
 */
record EnvDefault(String name, boolean secret, @Nullable Secret value, SecretEntry.Kept kept) {
    /** True where a dealership would lack it. */
    boolean missing() {
        return value == null && kept == SecretEntry.Kept.NO;
    }
}
