package org.cronconsole.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.render.HttpRenderApi;
import org.cronconsole.render.RateBudgets;
import org.cronconsole.render.RenderClientOptions;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.SettingsProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Encrypted connections to a server whose authority only the company knows. */
class TrustTest {
    @TempDir static Path folder;
    private static OwnAuthority company;

    @BeforeAll
    static void start() throws Exception {
        company = OwnAuthority.start(folder, "ip:127.0.0.1");
    }

    @AfterAll
    static void end() {
        company.close();
    }

    private static Outbound door(Trust trust) {
        ProxySelector direct = new SystemProxies(Map.of());
        return new Outbound(trust, direct, new CallLog());
    }

    private static void ask(Outbound door, String host) throws NoAnswer {
        try (SingleSend send = new SingleSend(door, "Dashboard", HttpTimeouts.DEFAULT)) {
            send.send(
                    SingleSend.request(
                                    URI.create(
                                            "https://" + host + ":" + company.port() + "/api/me"))
                            .build());
        }
    }

    @Test
    void withoutTheCaFileNothingIsSentAndTheCertificateAndTheFixAreNamed() {
        Outbound door = door(Trust.ofThisComputer());
        assertThatThrownBy(() -> ask(door, "127.0.0.1"))
                .asInstanceOf(InstanceOfAssertFactories.type(NoAnswer.class))
                .satisfies(none -> {
                    assertThat(none.reason()).isEqualTo(NoAnswer.Reason.UNTRUSTED);
                    assertThat(none.mayHaveArrived()).isFalse();
                    assertThat(none.words("Acme"))
                            .contains(
                                    "CN=server.acme.test",
                                    "CN=Acme Company CA",
                                    "CA file",
                                    "CRON_CONSOLE_CA_FILE");
                    assertThat(UntrustedCertificate.in(none).orElseThrow().unknownIssuer())
                            .isTrue();
                });
        assertThat(door.calls().calls())
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.status()).isZero();
                    assertThat(call.trouble()).isEqualTo("certificate not trusted");
                });
    }

    @Test
    void withTheCaFileItIsAccepted() throws NoAnswer {
        Outbound door = door(Trust.with(company.caFile()));
        ask(door, "127.0.0.1");
        assertThat(door.calls().calls())
                .singleElement()
                .satisfies(call -> assertThat(call.status()).isEqualTo(200));
        assertThat(Trust.with(company.caFile()).sources())
                .anyMatch(source -> source.endsWith("company-ca.pem (1)"))
                .anyMatch(source -> source.startsWith("Java's own ("));
    }

    @Test
    void anotherNameThanThatOfTheCertificateIsRefusedEvenThen() {
        assertThatThrownBy(() -> ask(door(Trust.with(company.caFile())), "localhost"))
                .asInstanceOf(InstanceOfAssertFactories.type(NoAnswer.class))
                .satisfies(none -> {
                    assertThat(none.words("Acme"))
                            .contains("not good for this address")
                            .doesNotContain("CA file");
                });
    }

    @Test
    void rendersClientSaysTheSameAndTriesOnce() {
        Outbound door = door(Trust.ofThisComputer());
        RenderAccess access =
                new RenderAccess(
                        URI.create("https://127.0.0.1:" + company.port() + "/v1"),
                        Secret.of("rnd_planted"),
                        null);
        try (HttpRenderApi api =
                new HttpRenderApi(
                        access, RenderClientOptions.defaults(), new RateBudgets(), door)) {
            assertThatThrownBy(api::user)
                    .isInstanceOf(GatewayException.Unreachable.class)
                    .hasMessageContaining("CN=Acme Company CA")
                    .hasMessageContaining("CRON_CONSOLE_CA_FILE");
        }
        assertThat(door.calls().calls()).hasSize(1);
        try (HttpRenderApi api =
                new HttpRenderApi(
                        access,
                        RenderClientOptions.defaults(),
                        new RateBudgets(),
                        door(Trust.with(company.caFile())))) {
            assertThat(api.user().email()).isEmpty();
        }
    }

    @Test
    void aCaFileThatIsNoneIsSaid() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pem"), "not a certificate");
        Path missing = folder.resolve("missing.pem");
        assertThatThrownBy(() -> Trust.with(broken))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(broken.toString())
                .hasMessageContaining("PEM");
        assertThatThrownBy(() -> Trust.with(missing))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(missing.toString());
    }
}
