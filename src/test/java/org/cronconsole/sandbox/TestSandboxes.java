package org.cronconsole.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;

/** Sandboxes whose time tests can set. */
public final class TestSandboxes {

    private TestSandboxes() {}

    /** Everything that a sandbox holds, by service: {@code render, dashboard, twilio}. */
    public static Map<String, JsonNode> state(Sandbox sandbox) {
        return sandbox.state();
    }

    public static Sandbox start(SandboxOptions options, InstantSource clock) {
        try {
            return Sandbox.start(
                    options,
                    clock,
                    credentials -> SandboxNeighbours.of(clock, credentials, options.tokenLife()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
