package org.cronconsole.registry;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.HttpRenderApi;
import org.cronconsole.render.RenderClientOptions;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Registries of several computers over one sandbox, by HTTP. */
final class RegistryLab implements AutoCloseable {
    private final Sandbox sandbox;
    private final WorkspaceId workspace;
    private final List<HttpRenderApi> clients = new ArrayList<>();

    /** With no dealership; minutes of rate limits pass in a blink. */
    RegistryLab() {
        try {
            sandbox =
                    Sandbox.start(
                            SandboxOptions.defaults()
                                    .withDealerships(0)
                                    .withDays(1)
                                    .withSeed(5L)
                                    .withSpeed(100_000));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        workspace = new WorkspaceId(sandbox.access().ownerId());
    }

    WorkspaceId workspace() {
        return workspace;
    }

    /** A client of its own, as another computer has one. */
    HttpRenderApi client() {
        HttpRenderApi client =
                new HttpRenderApi(
                        new RenderAccess(
                                URI.create(sandbox.access().renderApiBaseUrl()),
                                Secret.of(sandbox.access().renderApiKey()),
                                workspace),
                        RenderClientOptions.defaults());
        clients.add(client);
        return client;
    }

    /** The registry as another computer sees it. */
    EnvGroupRegistry computer() {
        InstantSource clock = InstantSource.system();
        return new EnvGroupRegistry(
                client(),
                workspace,
                clock,
                new RegistryReader(workspace, clock, RegistryCopy.none()),
                Duration.ofMillis(15));
    }

    /** The requests since the last time: {@code GET /env-groups}. */
    List<String> requests() {
        List<String> requests =
                sandbox.requests().stream()
                        .map(request -> request.method() + " " + request.path())
                        .toList();
        sandbox.clearRequests();
        return requests;
    }

    /** As a person does it in Render's dashboard; the application has no such call. */
    void deleteGroup(EnvGroupId group) {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        sandbox.access().renderApiBaseUrl()
                                                + "/env-groups/"
                                                + group.value()))
                        .header("Authorization", "Bearer " + sandbox.access().renderApiKey())
                        .DELETE()
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 204) {
                throw new IllegalStateException("not deleted: " + status);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        clients.forEach(HttpRenderApi::close);
        sandbox.close();
    }

    static DealershipEntry entry(int number) {
        return entry("Dealership " + number, "store" + number);
    }

    static DealershipEntry entry(String name, String store) {
        return new DealershipEntry(
                name,
                store,
                ZoneId.of("America/Chicago"),
                LocalTime.of(5, 58),
                LocalTime.of(13, 58),
                Weekdays.parse("MON-SAT"),
                new JobId("crn-" + store + "-am"),
                new JobId("crn-" + store + "-pm"),
                "+13125550123",
                "user",
                null,
                null,
                null);
    }
}
