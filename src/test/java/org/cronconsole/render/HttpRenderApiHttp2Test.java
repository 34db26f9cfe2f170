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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** The same over TLS, where the client speaks HTTP/2 with Render. */
@Timeout(60)
@Isolated("changes the trust of the whole process for a moment")
class HttpRenderApiHttp2Test {
    @RegisterExtension
    static final WireMockExtension render =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort())
                    .build();

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
                    .hasMessageContaining("No trusted encrypted connection");
            assertThat(time.waits()).isEmpty();
            assertThat(write.effectUnknown()).isFalse();
        }
        render.verify(0, anyRequestedFor(anyUrl()));
    }

    private String url() {
        return "https://localhost:" + render.getHttpsPort() + "/v1";
    }

    /** A client that takes the stub server's certificate, which nobody has signed. */
    private HttpRenderApi trusting() throws GeneralSecurityException {
        SSLContext before = SSLContext.getDefault();
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new TrustAll()}, null);
        SSLContext.setDefault(trusting);
        try {
            return RenderFixtures.client(url(), time);
        } finally {
            SSLContext.setDefault(before);
        }
    }

    private static final class TrustAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
