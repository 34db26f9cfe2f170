package org.cronconsole.matrix;

import org.cronconsole.account.Authenticator;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.rotation.KeptRotation;
import org.cronconsole.rotation.Rotation;
import org.cronconsole.rotation.RotationFile;
import org.cronconsole.rotation.RotationPlan;
import org.cronconsole.rotation.RotationWish;
import org.cronconsole.rotation.Way;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rotations that something befalls, which are then gone on with from the file alone. */
final class RotationBench implements AutoCloseable {
    static final String NAME = "OPENROUTER_API_KEY";
    static final String FRESH = "planted-new-value-Q7";

    private static final String GROUP = "shared-values";
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final int PATIENCE = 3;

    private final LabTime time = new LabTime();
    private final Sandbox sandbox =
            TestSandboxes.start(
                    SandboxOptions.defaults().withDealerships(2).withDays(1).withSpeed(100), time);
    private final Path folder;
    private final Secret token;
    private int trial;
    private final Map<String, Integer> deploys = new HashMap<>();

    RotationBench(Path folder) {
        this.folder = folder;
        var root = sandbox.access().users().getFirst();
        try (HttpDashboard door =
                new HttpDashboard(
                        URI.create(sandbox.access().dashboardBaseUrl()), Optional::empty)) {
            token =
                    ((Authenticator) door)
                            .logIn(root.username(), Secret.of(root.password()))
                            .token();
        }
    }

    /** The process ends. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What came of a trial; nothing wrong where the list is empty. */
    record Came(String mishap, List<String> wrong) {}

    /** The requests of an application that nothing befalls. */
    List<SandboxRequest> requests(Way way) {
        begin(way);
        sandbox.clearRequests();
        try (Lab lab = lab(PATIENT)) {
            RotationFile file = file();
            lab.rotation().apply(file.load(), Secret.of(FRESH), file::save, () -> true);
        }
        List<SandboxRequest> requests = sandbox.requests();
        List<String> wrong = check(way);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("fails without faults: " + wrong);
        }
        return requests;
    }

    /** Lets a request fail, then applies again. */
    Came trial(Way way, Fault fault, int at, String call) {
        begin(way);
        try (Lab lab = lab(fault == Fault.SLOW ? Duration.ofMillis(Fault.SLOW_MILLIS) : PATIENT)) {
            RotationFile file = file();
            KeptRotation kept = file.load();
            sandbox.faults().add(fault.rule("trial").skip(at).count(1).build());
            lab.rotation().apply(kept, Secret.of(FRESH), file::save, () -> true);
        }
        sandbox.requests();
        sandbox.faults().clear();
        time.pause(Duration.ofSeconds(70));
        return new Came(way + " " + fault.head() + " at " + at + " " + call, goOn(way));
    }

    /** Ends the process after so many writes of the file, then applies again. */
    Came killed(Way way, int saves) {
        begin(way);
        int[] left = {saves};
        try (Lab lab = lab(PATIENT)) {
            RotationFile file = file();
            lab.rotation()
                    .apply(
                            file.load(),
                            Secret.of(FRESH),
                            kept -> {
                                if (left[0]-- == 0) {
                                    throw new Killed();
                                }
                                file.save(kept);
                            },
                            () -> true);
        } catch (Killed ended) {
            // The next process knows only what is on the disk.
        }
        return new Came(way + " killed at save " + saves, goOn(way));
    }

    private List<String> goOn(Way way) {
        for (int i = 0; i < PATIENCE && !file().load().isFinished(); i++) {
            try (Lab lab = lab(PATIENT)) {
                RotationFile file = file();
                lab.rotation().apply(file.load(), Secret.of(FRESH), file::save, () -> true);
            }
        }
        return check(way);
    }

    private List<String> check(Way way) {
        List<String> wrong = new ArrayList<>();
        if (!file().load().isFinished()) {
            wrong.add("has not ended: " + file().load().results());
        }
        State state = new State(TestSandboxes.state(sandbox));
        for (String id : deploys.keySet()) {
            String own = state.env(id, NAME);
            if (!own.equals(way == Way.COPIES ? FRESH : "")) {
                wrong.add(id + " carries something else");
            }
            if (way != Way.COPIES && !state.groups().contains(id)) {
                wrong.add(id + " is not linked");
            }
            if (state.env(id, "POSTGRES_PASSWORD").isEmpty()) {
                wrong.add(id + " lost another value");
            }
            int ordered = state.deploys(id) - deploys.getOrDefault(id, 0);
            if (ordered != 1) {
                wrong.add(id + " was deployed " + ordered + " times");
            }
        }
        if (way != Way.COPIES && !state.groups().contains(FRESH)) {
            wrong.add("the group has another value");
        }
        return wrong;
    }

    private void begin(Way way) {
        trial++;
        sandbox.faults().clear();
        time.reset();
        sandbox.startOver();
        deploys.clear();
        try (Lab lab = lab(PATIENT)) {
            WorkspaceId workspace = new WorkspaceId(sandbox.access().ownerId());
            EnvGroup group =
                    way == Way.COPIES
                            ? null
                            : lab.api()
                                    .createEnvGroup(
                                            workspace,
                                            GROUP,
                                            List.of(new EnvVar(NAME, Secret.of("old"))));
            List<JobId> jobs = new ArrayList<>();
            lab.api().cronJobs(workspace, page -> page.forEach(job -> jobs.add(job.id())));
            if (group != null && way == Way.GROUP) {
                for (JobId job : jobs) {
                    lab.api().linkEnvGroup(group.id(), job);
                    lab.api().deleteEnvVar(job, NAME);
                }
            }
            State state = new State(TestSandboxes.state(sandbox));
            jobs.forEach(job -> deploys.put(job.value(), state.deploys(job.value())));
            EnvGroupId id = group == null ? null : group.id();
            file().save(KeptRotation.of(plan(lab.rotation(), way, id)));
        }
        sandbox.clearRequests();
    }

    private static RotationPlan plan(Rotation rotation, Way way, @Nullable EnvGroupId group) {
        return rotation.plan(
                new RotationWish(NAME, way, group, null, DeployAfter.DEPLOY_ONLY),
                progress -> {},
                () -> true);
    }

    RotationFile file() {
        return new RotationFile(folder.resolve("trial-" + trial + ".json"));
    }

    private Lab lab(Duration timeout) {
        return new Lab(sandbox.access(), token, time, new JobId("none"), timeout);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
