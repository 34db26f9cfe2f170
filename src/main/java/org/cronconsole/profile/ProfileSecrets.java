package org.cronconsole.profile;

import org.cronconsole.keychain.SecretName;
import org.cronconsole.keychain.SecretStore;
import org.cronconsole.settings.BaseUrls;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.SettingsProblem;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a profile's secrets. The name of a secret holds the host that it was given for: whoever
 * changes an address in a profile's file does not get the old address's key sent to the new one.
 */
final class ProfileSecrets {
    private ProfileSecrets() {}

    /** The name of one secret as the profile stands now. */
    static SecretName name(StoredProfile profile, SecretField field) {
        return new SecretName(profile.id().text(), field.key(), audience(profile, field));
    }

    /** The names of all secrets that the profile can have as it stands now. */
    static List<SecretName> names(StoredProfile profile) {
        return profile.secretFields().stream().map(field -> name(profile, field)).toList();
    }

    /** Keeps what was typed; an empty secret means to forget the one that is kept. */
    static void keep(StoredProfile profile, Map<SecretField, Secret> typed, SecretStore store) {
        typed.forEach((field, secret) -> {
            if (secret.isEmpty()) {
                store.remove(name(profile, field));
            } else {
                store.put(name(profile, field), secret);
            }
        });
    }

    static Optional<Secret> find(StoredProfile profile, SecretField field, SecretStore store) {
        return store.find(name(profile, field));
    }

    private static String audience(StoredProfile profile, SecretField field) {
        if (field.equals(SecretField.RENDER_API_KEY) && profile.render() != null) {
            return host(profile.render().baseUrl());
        }
        boolean dashboards =
                field.equals(SecretField.DASHBOARD_PASSWORD)
                        || field.equals(SecretField.JWT_SECRET);
        if (dashboards && profile.dashboard() != null) {
            return host(profile.dashboard().baseUrl());
        }
        if (field.equals(SecretField.TWILIO_AUTH_TOKEN) && profile.twilio() != null) {
            String base = profile.twilio().baseUrl();
            return (base.isBlank() ? "api.twilio.com" : host(base))
                    + "/"
                    + profile.twilio().accountSid().strip();
        }
        return "";
    }

    /** Scheme and port belong to it: a key given to https does not go over plain http. */
    private static String host(String address) {
        URI url;
        try {
            url = BaseUrls.parse("address", address);
        } catch (SettingsProblem notYet) {
            // A draft may hold half an address; nothing is sent to it.
            return "";
        }
        String scheme = lower(url.getScheme());
        String host = lower(url.getHost());
        int usual = scheme.equals("https") ? 443 : 80;
        String port = url.getPort() == -1 || url.getPort() == usual ? "" : ":" + url.getPort();
        return (scheme.equals("https") ? "" : scheme + "://") + host + port;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
