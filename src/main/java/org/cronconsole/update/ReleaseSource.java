package org.cronconsole.update;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * Where releases are told.
 *
 * @param feed a JSON document, https or on this computer
 * @param key the public Ed25519 key (X.509, base64) by which the feed is signed, its signature in
 *     base64 at the same address with {@code .sig} after it; null where it is not signed, and https
 *     and the checksums in it must do
 */
public record ReleaseSource(URI feed, @Nullable String key) {
    /** Where the signature is. */
    URI signature() {
        return URI.create(feed + ".sig");
    }
}
