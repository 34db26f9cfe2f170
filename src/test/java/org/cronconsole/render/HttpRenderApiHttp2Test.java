package org.cronconsole.render;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.job;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.Outbound;
import org.cronconsole.http.OwnAuthority;
import org.cronconsole.http.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;

/** The same over TLS, where the client speaks HTTP/2 with Render. */
@Timeout(60)
class HttpRenderApiHttp2Test {
    private static final Path FOLDER = folder();

    @RegisterExtension
    static final WireMockExtension render =
            WireMockExtension.newInstance().options(serverOfOwnAuthority()).build();

    private static Path folder() {
        try {
            return Files.createTempDirectory("cron-console-tls");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static WireMockConfiguration serverOfOwnAuthority() {
        try {
            return WireMockConfiguration.options()
                    .dynamicPort()
                    .dynamicHttpsPort()
                    .keystoreType("PKCS12")
                    .keystorePath(OwnAuthority.serverKeys(FOLDER, "dns:localhost").toString())
                    .keystorePassword(OwnAuthority.password())
                    .keyManagerPassword(OwnAuthority.password());
        } catch (IOException | GeneralSecurityException | InterruptedException failed) {
            throw new IllegalStateException("no keys for the stub server", failed);
        }
    }

    private final FakeTime time = new FakeTime();

    @Test
    void requestsTravelByHttp2() throws Exception {
        render.stubFor(any(anyUrl()).willReturn(okJson(job(1))));
        try (HttpRenderApi api = trusting()) {
            assertThat(api.service(JOB).name()).isEqualTo("Job 1");
        }
        assertThat(render.getAllServeEvents())
                .singleElement()
                .satisfies(e -> assertThat(e.getRequest().getProtocol()).isEqualTo("HTTP/2.0"));
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void aWriteIsSentOnceWhereverTheConnectionBreaks(Write write) throws Exception {
        try (HttpRenderApi api = trusting()) {
            for (Fault fault : Fault.values()) {
                render.resetAll();
                render.stubFor(any(anyUrl()).willReturn(okJson(job(1))));
                api.service(JOB);
                render.resetAll();
                render.stubFor(
                        any(anyUrl()).willReturn(aResponse().withStatus(201).withFault(fault)));

                GatewayException trouble =
                        catchThrowableOfType(GatewayException.class, () -> write.of(api));

                assertThat(trouble).as("%s", fault).isNotNull();
                assertThat(trouble.effectUnknown()).as("%s", fault).isTrue();
                render.verify(1, anyRequestedFor(anyUrl()));
            }
        }
    }

    @Test
    void aServerThatIsNotTrustedGetsNothingAndIsNotTriedAgain() {
        try (HttpRenderApi api = RenderFixtures.client(url(), time)) {
            GatewayException read =
                    catchThrowableOfType(GatewayException.class, () -> api.service(JOB));
            GatewayException write =
                    catchThrowableOfType(GatewayException.class, () -> api.triggerRun(JOB));

            assertThat(read)
                    .isInstanceOf(GatewayException.Unreachable.class)
                    .hasMessageContaining("certificate that is not trusted here");
            assertThat(time.waits()).isEmpty();
            assertThat(write.effectUnknown()).isFalse();
        }
        render.verify(0, anyRequestedFor(anyUrl()));
    }

    private String url() {
        return "https://localhost:" + render.getHttpsPort() + "/v1";
    }

    /** A client that trusts the authority of the stub server. */
    private HttpRenderApi trusting() {
        return new HttpRenderApi(
                RenderFixtures.access(url(), RenderFixtures.KEY),
                RenderFixtures.options(time, Duration.ofSeconds(20), 1024 * 1024),
                new RateBudgets(),
                Outbound.ofThisComputer().trusting(Trust.with(OwnAuthority.certificate(FOLDER))));
    }
}
