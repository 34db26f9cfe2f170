package org.cronconsole.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.sandbox.render.PlantedJob;
import org.cronconsole.sandbox.render.RenderSandbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A running lookalike of Render, the dashboard and Twilio: three listeners on 127.0.0.1, one state,
 * runs and deploys that go on by themselves. Safe for use by several threads.
 */
public final class Sandbox implements AutoCloseable {

    /** The services beside Render, and the accounts of the dashboard. */
    record Neighbours(
            SandboxService dashboard,
            SandboxService twilio,
            Supplier<List<SandboxUser>> users,
            Runnable expireTokens) {}

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final InstantSource clock;
    private final @Nullable StateFolder folder;
    private final RequestLog log = new RequestLog();
    private final RenderSandbox render;
    private final Neighbours neighbours;
    private final Map<String, SandboxService> services = new LinkedHashMap<>();
    private final SandboxServer server;
    private final Faults faults;
    private final @Nullable StateKeeper keeper;
    private final SandboxCredentials credentials;
    private SandboxSeed seed;

    private Sandbox(
            SandboxOptions options,
            @Nullable StateFolder folder,
            InstantSource clock,
            Function<SandboxCredentials, Neighbours> others)
            throws IOException {
        this.clock = clock;
        this.folder = folder;
        Map<String, StateFolder.Kept> kept = kept(folder, options);
        seed =
                kept.values().stream()
                        .map(StateFolder.Kept::seed)
                        .findFirst()
                        .orElseGet(() -> freshSeed(options));
        credentials = SandboxCredentials.of(seed.seed());
        render =
                new RenderSandbox(
                        clock, credentials.renderApiKey(), options.speed(), options.eventLag());
        neighbours = others.apply(credentials);
        services.put("render", render);
        services.put("dashboard", neighbours.dashboard());
        services.put("twilio", neighbours.twilio());
        for (Map.Entry<String, SandboxService> entry : services.entrySet()) {
            open(entry.getKey(), entry.getValue(), kept.get(entry.getKey()), folder);
        }
        faults = new Faults(seed.seed());
        Map<SandboxRequest.Service, SandboxService> served = new LinkedHashMap<>();
        served.put(SandboxRequest.Service.RENDER, render);
        served.put(SandboxRequest.Service.DASHBOARD, neighbours.dashboard());
        served.put(SandboxRequest.Service.TWILIO, neighbours.twilio());
        server = SandboxServer.start(options.port(), served, new Watch(log, faults, clock));
        keeper = folder == null ? null : new StateKeeper(folder, services, seed);
        render.begin();
    }

    /**
     * Starts a sandbox.
     *
     * @throws IOException where a port is taken, or the state folder cannot be used or is another
     *     sandbox's; says which
     */
    public static Sandbox start(SandboxOptions options) throws IOException {
        InstantSource clock = InstantSource.system();
        return start(
                options,
                clock,
                credentials -> SandboxNeighbours.of(clock, credentials, options.tokenLife()));
    }

    /** Starts a sandbox of that time and those neighbours. */
    static Sandbox start(
            SandboxOptions options,
            InstantSource clock,
            Function<SandboxCredentials, Neighbours> others)
            throws IOException {
        Path place = options.stateFolder();
        StateFolder folder = place == null ? null : StateFolder.open(place, clock);
        try {
            return new Sandbox(options, folder, clock, others);
        } catch (IOException | RuntimeException e) {
            if (folder != null) {
                folder.close();
            }
            throw e;
        }
    }

    private static Map<String, StateFolder.Kept> kept(
            @Nullable StateFolder folder, SandboxOptions options) throws IOException {
        Map<String, StateFolder.Kept> kept = new LinkedHashMap<>();
        if (folder != null && !options.fresh()) {
            for (String name : List.of("render", "dashboard", "twilio")) {
                StateFolder.Kept state = folder.read(name);
                if (state != null) {
                    kept.put(name, state);
                }
            }
        }
        return kept;
    }

    private SandboxSeed freshSeed(SandboxOptions options) {
        return new SandboxSeed(
                Objects.requireNonNullElse(options.seed(), SandboxOptions.DEFAULT_SEED),
                Objects.requireNonNullElse(
                        options.dealerships(), SandboxOptions.DEFAULT_DEALERSHIPS),
                Objects.requireNonNullElse(options.days(), SandboxOptions.DEFAULT_DAYS),
                clock.instant());
    }

    private void open(
            String name,
            SandboxService service,
            StateFolder.@Nullable Kept kept,
            @Nullable StateFolder folder)
            throws IOException {
        if (kept == null || folder == null) {
            service.reset(seed);
            return;
        }
        try {
            service.load(kept.state());
        } catch (IllegalArgumentException e) {
            folder.setAside(name, e);
            service.reset(seed);
        }
    }

    /** Where everything is and what opens it. */
    public SandboxAccess access() {
        return new SandboxAccess(
                server.renderUrl(),
                credentials.renderApiKey(),
                render.ownerId(),
                server.dashboardUrl(),
                server.twilioUrl(),
                credentials.twilioAccountSid(),
                credentials.twilioAuthToken(),
                neighbours.users().get());
    }

    /** Makes a new state from the seed, as of now; addresses and credentials stay. */
    public synchronized void startOver() {
        seed = new SandboxSeed(seed.seed(), seed.dealerships(), seed.days(), clock.instant());
        services.values().forEach(service -> service.reset(seed));
        if (keeper != null) {
            keeper.startedOver(seed);
        }
        LOG.info("The sandbox started over with {} dealerships.", seed.dealerships());
    }

    /** Makes every token of the dashboard a bad one, as if its time were over. */
    public void expireTokens() {
        neighbours.expireTokens().run();
    }

    /**
     * Adds jobs with a past that is written down to the workspace of the dealerships.
     *
     * @return their ids, in the same order
     */
    public List<String> plant(List<PlantedJob> jobs) {
        return render.plant(jobs);
    }

    /** What goes wrong on purpose; nothing does until a rule is added. */
    public Faults faults() {
        return faults;
    }

    /** Everything that is there now, under the names of the services, as it is kept. */
    Map<String, JsonNode> state() {
        Map<String, JsonNode> state = new LinkedHashMap<>();
        services.forEach((name, service) -> state.put(name, service.save()));
        return state;
    }

    /** The last 10,000 requests, oldest first. */
    public List<SandboxRequest> requests() {
        return log.all();
    }

    /** Forgets the requests so far. */
    public void clearRequests() {
        log.clear();
    }

    /** Stops listening and keeps the state. */
    @Override
    public void close() {
        server.close();
        render.end();
        if (keeper != null) {
            keeper.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
