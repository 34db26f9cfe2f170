package org.cronconsole.render;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Clients, values and JSON that the tests of the Render client share. */
final class RenderFixtures {
    static final String KEY = "rnd_0123456789abcdefSECRET";
    static final WorkspaceId WORKSPACE = new WorkspaceId("tea-0000000000000000home");
    static final JobId JOB = new JobId("crn-00000000000000000001");

    private RenderFixtures() {}

    static HttpRenderApi client(String baseUrl, FakeTime time) {
        return client(baseUrl, options(time, Duration.ofSeconds(20), 1024 * 1024));
    }

    static HttpRenderApi client(String baseUrl, RenderClientOptions options) {
        return new HttpRenderApi(access(baseUrl, KEY), options);
    }

    static RenderAccess access(String baseUrl, String key) {
        return new RenderAccess(URI.create(baseUrl), Secret.of(key), WORKSPACE);
    }

    static RenderClientOptions options(FakeTime time, Duration responseTimeout, long maxBody) {
        return new RenderClientOptions(
                Duration.ofSeconds(5),
                responseTimeout,
                maxBody,
                "cron-console-test",
                time,
                time,
                Duration.ofSeconds(65),
                Duration.ofSeconds(60));
    }

    static NewCronJob newJob(String runtime, List<EnvVar> envVars) {
        return new NewCronJob(
                WORKSPACE,
                "Naperville Ford AM",
                "https://github.com/example/robot",
                "main",
                false,
                "58 11 * * 1-6",
                runtime,
                "starter",
                "ohio",
                "npm ci",
                "node run.js",
                envVars);
    }

    static EnvVar envVar(String key, String value) {
        return new EnvVar(key, Secret.of(value));
    }

    static String job(String id, String name, String owner) {
        return String.format(
                Locale.ROOT,
                """
                {"id":"%s","name":"%s","type":"cron_job","ownerId":"%s","slug":"x","autoDeploy":"no",
                 "autoDeployTrigger":"off","branch":"main","repo":"https://github.com/example/robot",
                 "createdAt":"2026-01-02T03:04:05.123456Z","updatedAt":"2026-02-03T04:05:06.5-07:00",
                 "dashboardUrl":"https://dashboard.render.com/cron/%1$s","suspended":"not_suspended",
                 "suspenders":[],"notifyOnFail":"default","rootDir":"","invented":{"later":[1]},
                 "serviceDetails":{"schedule":"58 11 * * 1-6","runtime":"node","env":"node",
                   "plan":"0.5c-512mb","region":"ohio","buildPlan":"starter",
                   "envSpecificDetails":{"buildCommand":"npm ci","startCommand":"node run.js"},
                   "lastSuccessfulRunAt":"2026-11-22T11:58:30Z"}}
                """,
                id,
                name,
                owner);
    }

    static String job(int number) {
        return job(
                String.format(Locale.ROOT, "crn-%020d", number),
                "Job " + number,
                WORKSPACE.value());
    }

    /** A page of envelopes; the cursor of an element is "c" and its number. */
    static String page(String envelope, int from, int to, IntFunction<String> element) {
        return IntStream.range(from, to)
                .mapToObj(i ->
                        String.format(
                                Locale.ROOT,
                                "{\"%s\":%s,\"cursor\":\"c%d\"}",
                                envelope,
                                element.apply(i),
                                i))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
