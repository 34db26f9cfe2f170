package org.cronconsole.settings;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * How to reach Twilio.
 *
 * @param baseUrl replaces scheme, host and port of every Twilio API; null for Twilio's own hosts
 */
public record TwilioAccess(String accountSid, Secret authToken, @Nullable URI baseUrl) {}
