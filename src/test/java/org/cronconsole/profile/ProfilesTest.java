package org.cronconsole.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.keychain.SecretStores;
import org.cronconsole.keychain.SessionStore;
import org.cronconsole.keychain.StoreKind;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.PriceTable;
import org.cronconsole.settings.PriceText;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ProfilesTest {
    static final Map<SecretField, Secret> SECRETS =
            Map.of(
                    SecretField.RENDER_API_KEY,
                    Secret.of("rnd_planted-key"),
                    SecretField.DASHBOARD_PASSWORD,
                    Secret.of("planted-password"),
                    SecretField.TWILIO_AUTH_TOKEN,
                    Secret.of("planted-twilio"),
                    SecretField.JWT_SECRET,
                    Secret.of("planted-jwt"),
                    SecretField.env("POSTGRES_PASSWORD"),
                    Secret.of("planted-env"));

    @TempDir Path home;

    private SessionStore kept;
    private Profiles profiles;

    @BeforeEach
    void open() {
        kept = new SessionStore();
        profiles = reopened();
    }

    /** As after a restart of the application: files and keychain are there, memory is not. */
    private Profiles reopened() {
        SecretStores stores = new SecretStores(home, () -> kept, null);
        return new Profiles(home, stores, InstantSource.system());
    }

    static StoredProfile full(String name) {
        return new StoredProfile(
                ProfileId.random(),
                name,
                ProfileColour.RED,
                true,
                true,
                Duration.ofMinutes(5),
                null,
                new StoredProfile.Render("https://api.render.com/v1", "tea-abc123"),
                new StoredProfile.Dashboard("https://dashboard.example.com", "root"),
                new StoredProfile.Twilio("AC" + "0".repeat(32), ""),
                new StoredProfile.Verification(
                        StoredProfile.VerificationKind.SHARED_SECRET, "", "", true, "iss", "aud"),
                new org.cronconsole.settings.JobDefaults(
                        "https://github.com/acme/sync",
                        "main",
                        "docker",
                        null,
                        null,
                        "starter",
                        "ohio"),
                DeployAfter.BUILD_AND_DEPLOY,
                new StoredProfile.Onboarding(
                        Map.of("POSTGRES_HOST", "db.example.com"),
                        List.of("POSTGRES_PASSWORD"),
                        "vauto-shared",
                        new PriceText("USD", "2026-11-01", "1.15", "starter 1.00\nstandard 7.50")));
    }

    @Test
    void everythingIsThereAfterARestart() {
        StoredProfile profile = full("Acme");
        profiles.save(profile, SECRETS);
        Profiles later = reopened();
        assertThat(later.list().profiles()).containsExactly(profile);
        assertThat(later.list().problems()).isEmpty();
        Settings settings = later.open(profile, Map.of());
        assertThat(settings.requireRender().apiKey()).isEqualTo(Secret.of("rnd_planted-key"));
        assertThat(settings.requireDashboard().password()).isEqualTo(Secret.of("planted-password"));
        assertThat(settings.production()).isTrue();
        assertThat(settings.readOnly()).isTrue();
        assertThat(settings.idleLock()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.deployAfter()).isEqualTo(DeployAfter.BUILD_AND_DEPLOY);
        assertThat(settings.onboarding().env())
                .containsEntry("POSTGRES_HOST", Secret.of("db.example.com"))
                .containsEntry("POSTGRES_PASSWORD", Secret.of("planted-env"));
        assertThat(settings.onboarding().sharedEnvGroup()).isEqualTo("vauto-shared");
        PriceTable prices = Objects.requireNonNull(settings.onboarding().prices());
        assertThat(prices.cronJob("standard")).contains(new BigDecimal("7.50"));
        assertThat(prices.cronJob("pro")).isEmpty();
        assertThat(settings.tokenRules().hmacSecret()).isEqualTo(Secret.of("planted-jwt"));
    }

    @Test
    void pricesAreCheckedByFieldAndMayBeAbsent() {
        assertThat(PriceText.NONE.problems()).isEmpty();
        assertThat(PriceText.NONE.table()).isEmpty();
        PriceText wrong =
                new PriceText("dollar", "1.11.2026", "1,15", "starter\npro 1\npro 2\nmax 1 USD");
        assertThat(wrong.problems())
                .containsOnlyKeys("priceCurrency", "priceDate", "priceNumber", "pricePlans");
        assertThat(Objects.requireNonNull(wrong.problems().get("pricePlans")).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Line 1: write the plan"),
                        line -> assertThat(line).startsWith("Line 3: pro is there twice"),
                        line -> assertThat(line).startsWith("Line 4: write the plan"));
        assertThat(wrong.problems().get("priceNumber")).contains("1,15", "like 1.15");
        assertThat(wrong.table()).isEmpty();
        assertThat(new PriceText("USD", "2026-11-01", "", "").problems())
                .containsOnlyKeys("pricePlans");
        assertThat(new PriceText("usd", "2026-11-01", "", "starter=1").problems()).isEmpty();
        StoredProfile profile = full("Acme");
        StoredProfile.Onboarding shared = profile.onboarding();
        StoredProfile priced =
                new StoredProfile(
                        profile.id(),
                        profile.name(),
                        profile.colour(),
                        profile.production(),
                        profile.readOnly(),
                        profile.idleLock(),
                        profile.caFile(),
                        profile.render(),
                        profile.dashboard(),
                        profile.twilio(),
                        profile.verification(),
                        profile.jobs(),
                        profile.deployAfter(),
                        new StoredProfile.Onboarding(
                                shared.env(), shared.secretEnv(), shared.sharedEnvGroup(), wrong));
        assertThatThrownBy(() -> profiles.save(priced, SECRETS))
                .isInstanceOfSatisfying(
                        FormProblems.class,
                        refused -> assertThat(refused.byField()).containsKey("priceDate"));
    }

    @Test
    void aProfileOfBeforePricesHasNone() throws Exception {
        StoredProfile profile = full("Acme");
        var json = ProfileJson.write(profile);
        ((com.fasterxml.jackson.databind.node.ObjectNode) json.get("onboarding")).remove("prices");
        StoredProfile read = ProfileJson.read(profile.id(), json);
        assertThat(read.onboarding().prices()).isEqualTo(PriceText.NONE);
        assertThat(read.onboarding().sharedEnvGroup()).isEqualTo("vauto-shared");
    }

    @Test
    void noFileHoldsASecret() throws IOException {
        StoredProfile profile = full("Acme");
        profiles.save(profile, SECRETS);
        ProfileTransfer.write(home.resolve("export.json"), profiles.list().profiles());
        String everything;
        try (Stream<Path> files = Files.walk(home)) {
            everything =
                    files.filter(Files::isRegularFile)
                            .map(ProfilesTest::read)
                            .collect(Collectors.joining("\n"));
        }
        assertThat(everything).contains("Acme").doesNotContain("planted");
        assertThat(profile + " " + SECRETS + profiles.open(profile, Map.of()))
                .doesNotContain("planted");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void anAddressThatWasChangedDoesNotGetTheOldOnesKey() {
        StoredProfile profile = full("Acme");
        profiles.save(profile, SECRETS);
        StoredProfile moved = withRender(profile, "https://render.evil.example/v1");
        profiles.save(moved, Map.of());
        assertThatThrownBy(() -> profiles.open(moved, Map.of()))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("Render API key")
                .hasMessageContaining("another address");
        // Nor is it left behind where nobody would look for it.
        profiles.save(profile, Map.of());
        assertThatThrownBy(() -> profiles.open(profile, Map.of()))
                .isInstanceOf(SettingsProblem.class);
    }

    @Test
    void aSecretThatWasTypedGoesBeforeTheOneThatIsKept() {
        StoredProfile profile = full("Acme");
        profiles.save(profile, SECRETS);
        Settings settings =
                profiles.open(profile, Map.of(SecretField.RENDER_API_KEY, Secret.of("typed")));
        assertThat(settings.requireRender().apiKey()).isEqualTo(Secret.of("typed"));
    }

    @Test
    void aMissingSharedValueStopsOnboardingOnly() {
        StoredProfile profile = full("Acme");
        profiles.save(profile, SECRETS);
        profiles.save(profile, Map.of(SecretField.env("POSTGRES_PASSWORD"), Secret.of("")));
        assertThat(profiles.open(profile, Map.of()).onboarding().missing())
                .containsExactly("POSTGRES_PASSWORD");
        assertThat(profiles.kept(profile))
                .contains(SecretField.RENDER_API_KEY)
                .doesNotContain(SecretField.env("POSTGRES_PASSWORD"));
    }

    @Test
    void deletingTakesTheSecretsAlong() {
        StoredProfile profile = full("Acme");
        profiles.save(profile, SECRETS);
        profiles.makeDefault(profile.id());
        profiles.delete(profile);
        assertThat(profiles.list().profiles()).isEmpty();
        assertThat(profiles.defaultProfile()).isEmpty();
        assertThat(profiles.kept(profile)).isEmpty();
    }

    @Test
    void aDamagedFileIsSetAsideAndToldAndTheOthersCome() throws IOException {
        StoredProfile good = full("Good");
        profiles.save(good, SECRETS);
        Path damaged = home.resolve("profiles/00000000.json");
        for (String content : List.of("", "{", "[]", "{\"version\":1}", "\u0000\u0001")) {
            Files.writeString(damaged, content);
            Profiles.Listing listing = profiles.list();
            assertThat(listing.profiles()).as(content).containsExactly(good);
            assertThat(listing.problems()).as(content).hasSize(1);
            assertThat(listing.problems().getFirst()).contains("set aside");
            assertThat(damaged).doesNotExist();
            assertThat(profiles.list().problems()).isEmpty();
        }
    }

    @Test
    void aNewerVersionsFileIsLeftAlone() throws IOException {
        Path newer = home.resolve("profiles/00000000.json");
        Files.createDirectories(newer.getParent());
        Files.writeString(newer, "{\"version\":2,\"name\":\"Later\"}");
        assertThat(profiles.list().problems().getFirst()).contains("newer version");
        assertThat(newer).exists();
    }

    @Test
    void anUnknownWayOfVerifyingIsNotTakenForNone() throws IOException {
        StoredProfile profile = full("Acme");
        profiles.save(profile, SECRETS);
        Path file = home.resolve("profiles/" + profile.id() + ".json");
        Files.writeString(file, Files.readString(file).replace("shared_secret", "magic"));
        assertThat(profiles.list().profiles()).isEmpty();
        assertThat(profiles.list().problems()).isEmpty();
    }

    @Test
    void anOlderFileDeploysWithoutABuildAndAnUnknownWordIsToldOf() throws IOException {
        StoredProfile profile = full("Acme");
        profiles.save(profile, SECRETS);
        Path file = home.resolve("profiles/" + profile.id() + ".json");
        String text = Files.readString(file);
        String older = text.replaceAll("\"deployAfterRetime\"[^,}]*,", "");
        assertThat(older).isNotEqualTo(text);
        Files.writeString(file, older);
        assertThat(reopened().list().profiles().getFirst().deployAfter())
                .isEqualTo(DeployAfter.DEPLOY_ONLY);
        Files.writeString(file, text.replace("build-and-deploy", "sometimes"));
        assertThat(reopened().list().problems().getFirst()).contains("damaged");
    }

    @Test
    void whatIsWrongIsToldByFieldAndNothingIsKept() {
        StoredProfile profile = withRender(full(" "), "http://render.example.com/v1");
        assertThatThrownBy(() -> profiles.save(profile, SECRETS))
                .isInstanceOfSatisfying(
                        FormProblems.class,
                        problems ->
                                assertThat(problems.byField())
                                        .containsOnlyKeys("name", "renderUrl"));
        assertThat(profiles.list().profiles()).isEmpty();
        assertThat(profiles.kept(profile)).isEmpty();
    }

    @Test
    void aNameIsTakenOnceWithoutRegardToCase() {
        profiles.save(full("Acme"), SECRETS);
        assertThatThrownBy(() -> profiles.save(full("ACME"), SECRETS))
                .isInstanceOf(FormProblems.class)
                .hasMessageContaining("already");
        assertThat(profiles.named(" acme ")).isPresent();
    }

    @Test
    void anotherComputerGetsEverythingButTheSecrets() {
        StoredProfile profile = full("Acme");
        profiles.save(profile, SECRETS);
        Path file = home.resolve("export.json");
        ProfileTransfer.write(file, profiles.list().profiles());
        List<StoredProfile> read = ProfileTransfer.read(file, List.of("ACME"));
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().name()).isEqualTo("Acme 2");
        assertThat(read.getFirst().id()).isNotEqualTo(profile.id());
        assertThat(read.getFirst().render()).isEqualTo(profile.render());
        assertThat(profiles.kept(read.getFirst())).isEmpty();
    }

    @Test
    void otherFilesAreNoProfiles() throws IOException {
        Path file = home.resolve("other.json");
        for (String content : List.of("{}", "[", "{\"kind\":\"other\"}")) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> ProfileTransfer.read(file, List.of()))
                    .isInstanceOf(SettingsProblem.class)
                    .hasMessageContaining("no exported profiles");
        }
    }

    @Test
    void secretsMoveWithTheChoiceOfAPlace() {
        StoredProfile profile = full("Acme");
        profiles.save(profile, SECRETS);
        profiles.keepSecretsIn(StoreKind.FILE, Secret.of("passphrase"));
        assertThat(profiles.kept(profile)).hasSize(SECRETS.size());
        assertThat(profiles.stores().state().kind()).isEqualTo(StoreKind.FILE);
    }

    private static StoredProfile withRender(StoredProfile profile, String url) {
        return new StoredProfile(
                profile.id(),
                profile.name(),
                profile.colour(),
                profile.production(),
                profile.readOnly(),
                profile.idleLock(),
                profile.caFile(),
                new StoredProfile.Render(url, ""),
                profile.dashboard(),
                profile.twilio(),
                profile.verification(),
                profile.jobs(),
                profile.deployAfter(),
                profile.onboarding());
    }
}
