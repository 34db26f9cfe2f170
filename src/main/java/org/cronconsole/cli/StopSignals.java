package org.cronconsole.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a command that the person (Ctrl-C) or the system wants it to end. */
interface StopSignals {
    /** A watch over one command. */
    interface Watch {
        /** The command has ended with this exit code; nothing is told any more. */
        void ended(int exitCode);
    }

    /**
     * Watches.
     *
     * @param stop is called at most once, on another thread; the command should end soon then
     */
    Watch watch(Runnable stop);

    /**
     * Watches for the end of this JVM: asks the command to stop, gives it time to say what exists,
     * and ends the process with the command's own exit code.
     */
    final class OfJvm implements StopSignals {
        private static final long PATIENCE_SECONDS = 30;

        @Override
        public Watch watch(Runnable stop) {
            CountDownLatch ended = new CountDownLatch(1);
            int[] code = {ExitCodes.UNKNOWN};
            Thread hook =
                    Thread.ofPlatform()
                            .unstarted(() -> {
                                stop.run();
                                try {
                                    if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                                        System.err.println(
                                                "It did not stop in time, so what came of it is not"
                                                        + " known: look before you repeat it.");
                                    }
                                } catch (InterruptedException impatient) {
                                    Thread.currentThread().interrupt();
                                }
                                System.out.flush();
                                System.err.flush();
                                Runtime.getRuntime().halt(code[0]);
                            });
            Runtime.getRuntime().addShutdownHook(hook);
            return exitCode -> {
                code[0] = exitCode;
                ended.countDown();
                try {
                    Runtime.getRuntime().removeShutdownHook(hook);
                } catch (IllegalStateException ending) {
                    // The hook is at work, and ends the process with this code.
                }
            };
        }
    }
}
