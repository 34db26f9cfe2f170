package org.cronconsole.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

import io.helidon.webserver.http.HttpRules;

/** One of the lookalike services: its routes, and state that can be kept. */
public interface SandboxService {

    /** Adds the service's routes, paths as the real service has them (Render's begin with /v1). */
    void routes(HttpRules rules);

    /** Replaces the whole state by a fresh deterministic one; requests under way end well. */
    void reset(SandboxSeed seed);

    /** The state as JSON, to be kept; {@link #load} takes it back. */
    JsonNode save();

    /**
     * Replaces the whole state by a kept one.
     *
     * @throws IllegalArgumentException if this is not a state that {@link #save} wrote; the state
     *     before it stays
     */
    void load(JsonNode state);

    /** Names who is called after each change, so that the sandbox can keep the state. */
    void onChange(Runnable listener);
}
