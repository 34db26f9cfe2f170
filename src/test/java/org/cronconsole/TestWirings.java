package org.cronconsole;

import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.workbench.Workbenches;

import java.time.InstantSource;
import java.util.Map;

/** The real object graph for tests of the window, with a sandbox of their own. */
public final class TestWirings {
    private TestWirings() {}

    /** The real workbenches, with a small sandbox whose runs are short. */
    public static Wired wired() {
        return new Wired(
                new Wiring(
                        Map.of(),
                        SandboxOptions.defaults().withDealerships(6).withDays(10).withSpeed(20),
                        InstantSource.system()));
    }

    /** The real workbenches, whose environment names a sandbox that runs elsewhere. */
    public static Wired wired(Map<String, String> environment) {
        return new Wired(
                new Wiring(environment, SandboxOptions.defaults(), InstantSource.system()));
    }

    /** The same at a time that the test sets. */
    public static Wired wired(Map<String, String> environment, InstantSource clock) {
        return new Wired(new Wiring(environment, SandboxOptions.defaults(), clock));
    }

    /** Workbenches and how to end them. */
    public record Wired(Workbenches workbenches, Runnable closing) implements AutoCloseable {
        private Wired(Wiring wiring) {
            this(wiring, wiring::close);
        }

        @Override
        public void close() {
            closing.run();
        }
    }
}
