package org.cronconsole.render;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.WORKSPACE;
import static org.cronconsole.render.RenderFixtures.job;
import static org.cronconsole.render.RenderFixtures.page;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.cronconsole.fault.GatewayException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

class HttpRenderApiListsTest {
    @RegisterExtension
    static final WireMockExtension render =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort())
                    .build();

    private HttpRenderApi api;

    @BeforeEach
    void connect() {
        api = RenderFixtures.client(render.baseUrl() + "/v1", new FakeTime());
    }

    @AfterEach
    void disconnect() {
        api.close();
    }

    @Test
    void allOf250JobsComeInThreePages() {
        stubPages("/v1/services", "service", 250, RenderFixtures::job);
        List<List<RenderService>> pages = new ArrayList<>();

        api.cronJobs(WORKSPACE, pages::add);

        assertThat(pages).extracting(List::size).containsExactly(100, 100, 50);
        assertThat(pages.stream().flatMap(List::stream).map(RenderService::name).distinct())
                .hasSize(250);
        render.verify(
                3,
                getRequestedFor(urlPathEqualTo("/v1/services"))
                        .withQueryParam("limit", equalTo("100"))
                        .withQueryParam("type", equalTo("cron_job"))
                        .withQueryParam("ownerId", equalTo(WORKSPACE.value()))
                        .withQueryParam("includePreviews", equalTo("false")));
    }

    @Test
    void aListThatEndsWithAFullPageIsReadToTheEmptyOne() {
        stubPages("/v1/services", "service", 200, RenderFixtures::job);

        assertThat(allJobs()).hasSize(200);

        render.verify(3, getRequestedFor(urlPathEqualTo("/v1/services")));
    }

    @Test
    void aServerThatKeepsToItsDefaultPageIsReadOn() {
        // 45 jobs by 20, although 100 were asked for.
        stubPage("/v1/services", null, page("service", 0, 20, RenderFixtures::job));
        stubPage("/v1/services", "c19", page("service", 20, 40, RenderFixtures::job));
        stubPage("/v1/services", "c39", page("service", 40, 45, RenderFixtures::job));

        assertThat(allJobs()).hasSize(45);
    }

    @Test
    void noPageIsHandedOverWhereThereIsNoJob() {
        stubPage("/v1/services", null, "[]");

        assertThat(allJobs()).isEmpty();
    }

    @Test
    void servicesOfOtherWorkspacesAndTypesAreLeftOut() {
        String web = job("srv-1", "Web", WORKSPACE.value()).replace("cron_job", "web_service");
        stubPage(
                "/v1/services",
                null,
                page(
                        "service",
                        0,
                        3,
                        i ->
                                switch (i) {
                                    case 0 -> job("crn-foreign", "Foreign", "tea-other");
                                    case 1 -> web;
                                    default -> job(7);
                                }));

        assertThat(allJobs()).extracting(RenderService::name).containsExactly("Job 7");
    }

    @Test
    void theNextPageIsOnItsWayWhileOneIsShown() {
        stubPages("/v1/services", "service", 150, RenderFixtures::job);
        List<Integer> sizes = new ArrayList<>();

        api.cronJobs(
                WORKSPACE,
                page -> {
                    sizes.add(page.size());
                    // Waits, and fails, where it is asked for afterwards only.
                    HeardLog.until(() -> requests() == 2);
                });

        assertThat(sizes).containsExactly(100, 50);
        assertThat(requests()).as("nothing after the end").isEqualTo(2);
    }

    @Test
    void whoStopsAtAPageGetsHisOwnFailure() {
        stubPages("/v1/services", "service", 250, RenderFixtures::job);

        assertThatThrownBy(() ->
                        api.cronJobs(
                                WORKSPACE,
                                page -> {
                                    throw new IllegalStateException("enough");
                                }))
                .hasMessage("enough");
    }

    @Test
    void aFailureOfTheNextPageComesAfterTheFirstIsShown() {
        stubPage("/v1/services", null, page("service", 0, 100, RenderFixtures::job));
        render.stubFor(
                get(urlPathEqualTo("/v1/services"))
                        .withQueryParam("cursor", equalTo("c99"))
                        .willReturn(aResponse().withStatus(403)));
        List<Integer> sizes = new ArrayList<>();

        assertThatThrownBy(() -> api.cronJobs(WORKSPACE, page -> sizes.add(page.size())))
                .isInstanceOf(GatewayException.Forbidden.class);

        assertThat(sizes).containsExactly(100);
    }

    private static int requests() {
        return render.findAll(getRequestedFor(urlPathEqualTo("/v1/services"))).size();
    }

    @Test
    void aCursorThatLeadsInACircleIsAnError() {
        String full = page("service", 0, 100, RenderFixtures::job);
        stubPage("/v1/services", null, full);
        stubPage("/v1/services", "c99", full);

        assertThatThrownBy(this::allJobs)
                .isInstanceOf(GatewayException.Unexpected.class)
                .hasMessageContaining("cursor leads back");
    }

    @Test
    void aFullPageWithoutACursorIsAnErrorNotAnEnd() {
        stubPage(
                "/v1/services",
                null,
                page("service", 0, 100, RenderFixtures::job)
                        .replaceAll(",\"cursor\":\"c\\d+\"", ""));

        assertThatThrownBy(this::allJobs)
                .isInstanceOf(GatewayException.Unexpected.class)
                .hasMessageContaining("no cursor");
    }

    @Test
    void aJobIsFoundByItsExactNameOnly() {
        stubPage(
                "/v1/services",
                null,
                page(
                        "service",
                        0,
                        3,
                        i ->
                                switch (i) {
                                    case 0 -> job("crn-a", "Joliet Kia AM 2", WORKSPACE.value());
                                    case 1 -> job("crn-b", "Joliet Kia AM", "tea-other");
                                    default -> job("crn-c", "Joliet Kia AM", WORKSPACE.value());
                                }));

        assertThat(api.cronJobNamed(WORKSPACE, "Joliet Kia AM"))
                .hasValueSatisfying(found -> assertThat(found.id().value()).isEqualTo("crn-c"));
        assertThat(api.cronJobNamed(WORKSPACE, "Joliet")).isEmpty();
        render.verify(
                getRequestedFor(urlPathEqualTo("/v1/services"))
                        .withQueryParam("name", equalTo("Joliet Kia AM")));
    }

    @Test
    void everyWorkspaceIsRead() {
        stubPages(
                "/v1/owners",
                "owner",
                120,
                i ->
                        String.format(
                                Locale.ROOT,
                                """
                                {"id":"tea-%d","name":"Team %d","email":"a@example.com","type":"team"}
                                """,
                                i,
                                i));

        assertThat(api.workspaces()).hasSize(120).extracting(Workspace::type).containsOnly("team");
    }

    @Test
    void envVarsPastTheFirstTwentyAreRead() {
        stubPages(
                "/v1/services/" + JOB + "/env-vars",
                "envVar",
                45,
                i -> String.format(Locale.ROOT, "{\"key\":\"K%d\",\"value\":\"v%d\"}", i, i));

        List<EnvVar> envVars = api.envVars(JOB);

        assertThat(envVars).hasSize(45);
        assertThat(envVars.get(44).value().reveal()).isEqualTo("v44");
        assertThat(envVars.toString()).doesNotContain("v44");
    }

    @Test
    void envGroupsComeWithoutEnvelopesAndOfThisWorkspaceOnly() {
        stubPage(
                "/v1/env-groups",
                null,
                String.format(
                        Locale.ROOT,
                        """
                        [{"id":"evg-1","name":"cron-console","ownerId":"%s","createdAt":"2026-01-01T00:00:00Z",
                          "updatedAt":"2026-11-23T10:00:00.5Z","serviceLinks":[{"id":"crn-9","name":"x",
                          "type":"cron_job"}]},
                         {"id":"evg-2","name":"other","ownerId":"tea-other",
                          "updatedAt":"2026-11-23T10:00:00Z","serviceLinks":null}]
                        """,
                        WORKSPACE));

        List<EnvGroup> groups = api.envGroups(WORKSPACE);

        assertThat(groups).singleElement().satisfies(g -> assertThat(g.envVars()).isEmpty());
        assertThat(groups.getFirst().name()).isEqualTo("cron-console");
        assertThat(groups.getFirst().links()).extracting(Object::toString).containsExactly("crn-9");
    }

    private List<RenderService> allJobs() {
        List<RenderService> all = new ArrayList<>();
        api.cronJobs(WORKSPACE, all::addAll);
        return all;
    }

    private static void stubPages(
            String path, String envelope, int count, IntFunction<String> element) {
        for (int from = 0; from <= count; from += 100) {
            stubPage(
                    path,
                    from == 0 ? null : "c" + (from - 1),
                    page(envelope, from, Math.min(from + 100, count), element));
        }
    }

    private static void stubPage(String path, @Nullable String cursor, String body) {
        render.stubFor(
                get(urlPathEqualTo(path))
                        .withQueryParam("cursor", cursor == null ? absent() : equalTo(cursor))
                        .willReturn(okJson(body)));
    }
}
