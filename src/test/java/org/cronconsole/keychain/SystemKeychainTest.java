package org.cronconsole.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The real thing: a Secret Service daemon on a private D-Bus session, in a process of its own. */
@EnabledOnOs(OS.LINUX)
class SystemKeychainTest {
    @TempDir Path home;

    private PrivateSecretService service;

    @BeforeEach
    void findTheDaemon() {
        service = new PrivateSecretService(home);
        assumeThat(service.missing())
                .as("programs that this test needs (Debian: gnome-keyring, dbus)")
                .isEmpty();
    }

    @AfterEach
    void leavesNothingRunning() throws InterruptedException {
        assertThat(service.ended(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSecretIsKeptReadBackReplacedAndForgotten() throws IOException {
        String said = service.run(KeychainRoundTrip.class);
        assertThat(said)
                .contains("name=Secret Service")
                .contains("missing before=true")
                .contains("kept=true")
                .contains("other audience missing=true")
                .contains("replaced=true")
                .contains("forgotten=true")
                .contains("forgotten twice=true")
                .contains("parallel=40")
                .doesNotContain("planted");
    }

    @Test
    void withoutADaemonItSaysSo() throws IOException {
        assertThat(service.runWithoutDaemon(KeychainRoundTrip.class))
                .contains("UNAVAILABLE")
                .contains("keep secrets in an encrypted file");
    }

    /** Runs in a process of its own, since the session's address is the process's. */
    static final class KeychainRoundTrip {
        private KeychainRoundTrip() {}

        public static void main(String[] args) {
            SystemKeychain keychain;
            try {
                keychain = SystemKeychain.open();
            } catch (SecretStoreProblem none) {
                System.out.println(none.reason() + " " + none.getMessage());
                return;
            }
            try (keychain) {
                SecretName name = new SecretName("0a1b2c3d", "render-api-key", "api.render.com");
                SecretName other = new SecretName("0a1b2c3d", "render-api-key", "evil.example");
                System.out.println("name=" + keychain.name());
                System.out.println("missing before=" + keychain.find(name).isEmpty());
                keychain.put(name, Secret.of("planted-ä€-1"));
                System.out.println(
                        "kept="
                                + keychain.find(name)
                                        .equals(java.util.Optional.of(Secret.of("planted-ä€-1"))));
                System.out.println("other audience missing=" + keychain.find(other).isEmpty());
                keychain.put(name, Secret.of("planted-2"));
                System.out.println(
                        "replaced="
                                + keychain.find(name)
                                        .equals(java.util.Optional.of(Secret.of("planted-2"))));
                long right =
                        java.util.stream.IntStream.range(0, 40)
                                .parallel()
                                .filter(i -> keychain.find(name).isPresent())
                                .count();
                System.out.println("parallel=" + right);
                keychain.remove(name);
                System.out.println("forgotten=" + keychain.find(name).isEmpty());
                keychain.remove(name);
                System.out.println("forgotten twice=true");
            }
        }
    }
}
