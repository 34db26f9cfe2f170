package org.cronconsole.tour;

import org.cronconsole.workbench.SandboxFault;
import org.cronconsole.workbench.SandboxFaults;
import org.jspecify.annotations.Nullable;

/** What goes wrong while pictures are taken, so that they show what comes of it. */
final class Troubles {
    /** In milliseconds: an act is still under way on the last of a step's pictures. */
    private static final long HELD_UP = 20_000;

    private static final int REFUSED = 400;

    private final SandboxFaults faults;

    Troubles(SandboxFaults faults) {
        this.faults = faults;
    }

    /** Holds up each such call. */
    void holdUp(String service, @Nullable String method, String path) {
        add(service, method, path, new SandboxFault.Always(), new SandboxFault.Delay(HELD_UP));
    }

    /** Refuses each such call. */
    void refuse(String service, @Nullable String method, String path) {
        refuse(service, method, path, REFUSED);
    }

    /** Answers each such call with this status. */
    void refuse(String service, @Nullable String method, String path, int status) {
        add(service, method, path, new SandboxFault.Always(), new SandboxFault.Status(status));
    }

    /** Refuses each n-th of such calls. */
    void refuseEvery(int nth, String service, @Nullable String method, String path) {
        add(service, method, path, new SandboxFault.Every(nth), new SandboxFault.Status(REFUSED));
    }

    private void add(
            String service,
            @Nullable String method,
            String path,
            SandboxFault.Often often,
            SandboxFault.Effect effect) {
        faults.add(new SandboxFault(service, method, path, often, effect));
    }

    /** Calls go on at their usual pace; what is refused still is. */
    void holdUpNoMore() {
        faults.list().stream()
                .filter(standing -> standing.fault().effect() instanceof SandboxFault.Delay)
                .forEach(standing -> faults.remove(standing.number()));
    }

    /** All is well again. */
    void end() {
        faults.clear();
    }
}
