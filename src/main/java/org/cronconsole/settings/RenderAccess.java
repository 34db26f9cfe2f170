package org.cronconsole.settings;

import org.cronconsole.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * How to reach Render: address and key from one source.
 *
 * @param baseUrl ends with the version, e.g. {@code https://api.render.com/v1}
 * @param apiKey the key of one person, which reaches every workspace of that person
 * @param workspace the workspace to work in, or null where it is to be found (the only one of the
 *     key)
 */
public record RenderAccess(URI baseUrl, Secret apiKey, @Nullable WorkspaceId workspace) {
    /** Where Render is unless a setting says otherwise. */
    public static final URI DEFAULT_BASE_URL = URI.create("https://api.render.com/v1");
}
