package org.cronconsole.render;

import org.cronconsole.settings.Secret;

/** An env var of a service or group. The value is plain text on the wire and masked here. */
public record EnvVar(String key, Secret value) {}
