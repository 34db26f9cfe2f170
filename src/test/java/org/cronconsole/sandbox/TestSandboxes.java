package org.cronconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/** Sandboxes whose time tests can set. */
public final class TestSandboxes {

    private TestSandboxes() {}

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
