package org.cronconsole.settings;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * How to reach the dealership dashboard, and who is acting: a user name with a password, or a
 * token. In the window all three of them are null and the person types them.
 */
public record DashboardAccess(
        URI baseUrl,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable Secret token) {}
