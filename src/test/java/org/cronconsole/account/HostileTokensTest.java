package org.cronconsole.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.algorithms.Algorithm;
import com.sun.net.httpserver.HttpServer;

import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.dashboard.JwksKeys;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.SingleSend;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.TokenRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Tokens and answers of {@code GET /api/me} that try to get somebody in. None may, each is told in
 * words of its own. What the verifier says is tried against a dashboard that lets everybody in.
 */
class HostileTokensTest {
    private static final Path TABLE = Path.of("target", "hostile-tokens.md");
    private static final List<String> LINES = Collections.synchronizedList(new ArrayList<>());

    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final long T = NOW.getEpochSecond();
    private static final String SECRET = "a secret of more than thirty-two bytes";
    private static final Algorithm HS256 = Algorithm.HMAC256(SECRET);
    private static final KeyPair RSA = rsa();
    private static final KeyPair OTHER_RSA = rsa();
    private static final KeyPair EC = ec("secp256r1");
    private static final KeyPair P384 = ec("secp384r1");

    private static final String NO_TOKEN =
            "This is not a token of the dashboard. Copy the whole of it.";
    private static final String UNSIGNED =
            "The token is not signed, so anybody could have written it.";
    private static final String NO_SUBJECT = "The token does not name its user (sub).";
    private static final String NO_ROLE =
            "The token names a role that is none of the dashboard's three.";
    private static final String OTHER_ROLE =
            "The token names another role than the dashboard does.";
    private static final String OTHER_USER =
            "The token was made for another user than the one the dashboard names.";
    private static final String EXPIRED = "The token has expired. Sign in again.";
    private static final String NO_END =
            "The token names no end (exp). Those of the dashboard always do.";
    private static final String CLOCK_WORDS = " Is the clock of this computer right?";
    private static final String UNKNOWN_KEY =
            "The token is signed with a key that is not in the key set.";

    private static final TokenRules BY_SECRET = rules(null, SECRET, null, null);
    private static final TokenRules BY_RSA = rules(pem(RSA), null, null, null);
    private static final TokenRules BY_EC = rules(pem(EC), null, null, null);
    private static final TokenRules FOR_US = rules(null, SECRET, "dashboard", "console");

    @SuppressWarnings("NullAway.Init") // set before all
    private static HttpServer server;

    @SuppressWarnings("NullAway.Init") // set before all
    private static ExecutorService threads;

    private static volatile int status;
    private static volatile byte[] body = {};
    private static volatile @Nullable String location;
    private static volatile String type = "application/json";

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    boolean keys = exchange.getRequestURI().getPath().equals("/jwks");
                    byte[] answer = keys ? jwks().getBytes(StandardCharsets.UTF_8) : body;
                    exchange.getResponseHeaders().set("Content-Type", type);
                    if (location != null && !keys) {
                        exchange.getResponseHeaders().set("Location", location);
                    }
                    exchange.sendResponseHeaders(
                            keys ? 200 : status, answer.length == 0 ? -1 : answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        server.stop(0);
        threads.close();
        Files.createDirectories(TABLE.getParent());
        List<String> all = new ArrayList<>(List.of("| token or answer | message |", "|---|---|"));
        all.addAll(LINES);
        Files.write(TABLE, all);
    }

    static Stream<Arguments> tokens() {
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
        String good = payload("");
        String signed = token(header, good, HS256);
        String[] parts = signed.split("\\.");
        Algorithm rs256 = rs256(RSA);
        byte[] publicPem = pem(RSA).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                // How it is signed.
                row("alg none, unsigned", BY_SECRET, unsigned("none", good), other("HS256")),
                row("alg None", BY_SECRET, unsigned("None", good), other("HS256")),
                row("alg NONE, RSA key", BY_RSA, unsigned("NONE", good), other("RS256")),
                row(
                        "alg none, no key configured",
                        TokenRules.NONE,
                        unsigned("none", good),
                        UNSIGNED),
                row(
                        "alg nOnE, no key configured",
                        TokenRules.NONE,
                        unsigned("nOnE", good),
                        UNSIGNED),
                row(
                        "HS256 without its signature, no key configured",
                        TokenRules.NONE,
                        parts[0] + "." + parts[1] + ".",
                        UNSIGNED),
                row(
                        "no alg at all",
                        TokenRules.NONE,
                        token("{\"typ\":\"JWT\"}", good, HS256),
                        UNSIGNED),
                row(
                        "HS256 by the public RSA key (PEM)",
                        BY_RSA,
                        token(header, good, Algorithm.HMAC256(publicPem)),
                        other("RS256")),
                row(
                        "HS256 by the public RSA key (DER)",
                        BY_RSA,
                        token(header, good, Algorithm.HMAC256(RSA.getPublic().getEncoded())),
                        other("RS256")),
                row(
                        "claims RS256, is HS256 by the public key",
                        BY_RSA,
                        token(
                                "{\"alg\":\"RS256\"}",
                                good,
                                Algorithm.HMAC256(RSA.getPublic().getEncoded())),
                        notSigned("RS256")),
                row(
                        "RS256 where a secret is configured",
                        BY_SECRET,
                        token("{\"alg\":\"RS256\"}", good, rs256),
                        other("HS256")),
                row(
                        "HS512 by the right secret",
                        BY_SECRET,
                        token("{\"alg\":\"HS512\"}", good, Algorithm.HMAC512(SECRET)),
                        other("HS256")),
                row(
                        "another secret",
                        BY_SECRET,
                        token(header, good, Algorithm.HMAC256("another secret, long enough too")),
                        notSigned("HS256")),
                row(
                        "another RSA key",
                        BY_RSA,
                        token("{\"alg\":\"RS256\"}", good, rs256(OTHER_RSA)),
                        notSigned("RS256")),
                row(
                        "ES384 by a P-384 key",
                        BY_EC,
                        token(
                                "{\"alg\":\"ES384\"}",
                                good,
                                Algorithm.ECDSA384(null, (ECPrivateKey) P384.getPrivate())),
                        other("ES256")),
                row(
                        "ES256 with a signature of zeros",
                        BY_EC,
                        b64("{\"alg\":\"ES256\"}")
                                + "."
                                + b64(good)
                                + "."
                                + Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(new byte[64]),
                        notSigned("ES256")),
                row(
                        "altered payload",
                        BY_SECRET,
                        parts[0] + "." + b64(payload(",\"admin\":true")) + "." + parts[2],
                        notSigned("HS256")),
                row(
                        "altered header",
                        BY_SECRET,
                        b64("{\"alg\":\"HS256\",\"typ\":\"jwt\"}")
                                + "."
                                + parts[1]
                                + "."
                                + parts[2],
                        notSigned("HS256")),
                row(
                        "jwk in the header, signed by that key",
                        BY_RSA,
                        token(
                                "{\"alg\":\"RS256\",\"jwk\":" + jwk(OTHER_RSA, "evil") + "}",
                                good,
                                rs256(OTHER_RSA)),
                        notSigned("RS256")),
                row(
                        "jku in the header",
                        BY_RSA,
                        token(
                                "{\"alg\":\"RS256\",\"jku\":\"https://evil.example/jwks\"}",
                                good,
                                rs256(OTHER_RSA)),
                        notSigned("RS256")),
                row(
                        "crit in the header",
                        BY_SECRET,
                        token("{\"alg\":\"HS256\",\"crit\":[\"exp\"]}", good, HS256),
                        "The token asks for an extension that is not supported (crit)."),
                // Which key it names.
                row(
                        "kid unknown to the key set",
                        keySet(),
                        token("{\"alg\":\"RS256\",\"kid\":\"two\"}", good, rs256),
                        UNKNOWN_KEY),
                row(
                        "kid with a path",
                        keySet(),
                        token("{\"alg\":\"RS256\",\"kid\":\"../../one\"}", good, rs256),
                        UNKNOWN_KEY),
                row(
                        "kid of a P-384 key in the set",
                        keySet(),
                        token(
                                "{\"alg\":\"ES384\",\"kid\":\"p384\"}",
                                good,
                                Algorithm.ECDSA384(null, (ECPrivateKey) P384.getPrivate())),
                        UNKNOWN_KEY),
                row(
                        "kid right, another key",
                        keySet(),
                        token("{\"alg\":\"RS256\",\"kid\":\"one\"}", good, rs256(OTHER_RSA)),
                        notSigned("RS256")),
                row(
                        "kid right, HS256 by that public key",
                        keySet(),
                        token(
                                "{\"alg\":\"HS256\",\"kid\":\"one\"}",
                                good,
                                Algorithm.HMAC256(RSA.getPublic().getEncoded())),
                        other("RS256")),
                // When it is good.
                row("expired an hour ago", BY_SECRET, hs(claims("exp", T - 3600)), EXPIRED),
                row("expired 61 s ago", BY_SECRET, hs(claims("exp", T - 61)), EXPIRED),
                row(
                        "expired, no key configured",
                        TokenRules.NONE,
                        hs(claims("exp", T - 61)),
                        EXPIRED),
                row("no exp", BY_SECRET, hs("{\"sub\":\"root.sa\"}"), NO_END),
                row(
                        "no exp, no key configured",
                        TokenRules.NONE,
                        hs("{\"sub\":\"root.sa\"}"),
                        NO_END),
                row(
                        "exp as a text",
                        BY_SECRET,
                        hs("{\"sub\":\"root.sa\",\"exp\":\"never\"}"),
                        NO_TOKEN),
                row(
                        "exp null",
                        BY_SECRET,
                        hs("{\"sub\":\"root.sa\",\"exp\":null}"),
                        "The token's time exp is no time."),
                row(
                        "nbf 61 s ahead",
                        BY_SECRET,
                        hs(payload(",\"nbf\":" + (T + 61))),
                        "The token is not valid yet (nbf)." + CLOCK_WORDS),
                row(
                        "iat 61 s ahead",
                        BY_SECRET,
                        hs(payload(",\"iat\":" + (T + 61))),
                        "The token was made in the future (iat)." + CLOCK_WORDS),
                row(
                        "iat 61 s ahead, no key configured",
                        TokenRules.NONE,
                        hs(payload(",\"iat\":" + (T + 61))),
                        "The token was made in the future (iat)." + CLOCK_WORDS),
                // Whom it is for.
                row("wrong issuer", FOR_US, hs(meant("evil", "\"console\"")), FOREIGN_ISSUER),
                row("no issuer", FOR_US, hs(payload(",\"aud\":\"console\"")), FOREIGN_ISSUER),
                row("wrong audience", FOR_US, hs(meant("dashboard", "\"web\"")), FOREIGN_AUDIENCE),
                row(
                        "audience list without this one",
                        FOR_US,
                        hs(meant("dashboard", "[\"web\",\"console2\"]")),
                        FOREIGN_AUDIENCE),
                row("no audience", FOR_US, hs(payload(",\"iss\":\"dashboard\"")), FOREIGN_AUDIENCE),
                // Whose it is.
                row("sub of another user", BY_SECRET, hs(sub("\"uli.user\"")), OTHER_USER),
                row("sub in another case", BY_SECRET, hs(sub("\"Root.SA\"")), OTHER_USER),
                row("no sub", BY_SECRET, hs("{\"exp\":" + (T + 1800) + "}"), NO_SUBJECT),
                row("sub a number", BY_SECRET, hs(sub("1")), NO_SUBJECT),
                row("sub a list", BY_SECRET, hs(sub("[\"root.sa\"]")), NO_SUBJECT),
                row("sub empty", BY_SECRET, hs(sub("\"\"")), NO_SUBJECT),
                row("role admin", BY_SECRET, hs(role("\"admin\"")), OTHER_ROLE),
                row("role user", BY_SECRET, hs(role("\"user\"")), OTHER_ROLE),
                row(
                        "role admin, no key configured",
                        TokenRules.NONE,
                        hs(role("\"ADMIN\"")),
                        OTHER_ROLE),
                row("role an array", BY_SECRET, hs(role("[\"super_admin\"]")), NO_ROLE),
                row("role an object", BY_SECRET, hs(role("{\"name\":\"super_admin\"}")), NO_ROLE),
                row("role unknown", BY_SECRET, hs(role("\"root\"")), NO_ROLE),
                row("role null", BY_SECRET, hs(role("null")), NO_ROLE),
                row("role empty", BY_SECRET, hs(role("\"\"")), NO_ROLE),
                // What is no token.
                row(
                        "one of 1 MB",
                        BY_SECRET,
                        hs(payload(",\"x\":\"" + "x".repeat(1_000_000) + "\"")),
                        "This is not a token of the dashboard: it is longer than 8192 characters."),
                row("empty", BY_SECRET, "", NO_TOKEN),
                row("blank", TokenRules.NONE, " \n", NO_TOKEN),
                row("two dots", BY_SECRET, "..", NO_TOKEN),
                row("four parts", BY_SECRET, signed + ".x", NO_TOKEN),
                row("two parts", BY_SECRET, parts[0] + "." + parts[1], NO_TOKEN),
                row("garbage", BY_SECRET, "correct horse battery staple", NO_TOKEN),
                row("no base64", BY_SECRET, "ä.ö.ü", NO_TOKEN),
                row("payload a list", BY_SECRET, token(header, "[1,2]", HS256), NO_TOKEN),
                row("payload a text", BY_SECRET, token(header, "\"x\"", HS256), NO_TOKEN),
                row("payload null", BY_SECRET, token(header, "null", HS256), NO_TOKEN),
                row("payload broken", BY_SECRET, token(header, "{\"sub\":", HS256), NO_TOKEN),
                row("header a list", BY_SECRET, token("[]", good, HS256), NO_TOKEN),
                row("header null", BY_SECRET, token("null", good, HS256), NO_TOKEN),
                row(
                        "with the word Bearer",
                        BY_SECRET,
                        "Bearer " + signed,
                        "Paste the token alone, without the word \"Bearer\" before it."));
    }

    private static final String FOREIGN_ISSUER =
            "The token is not for this application: its issuer is not the one in the settings.";
    private static final String FOREIGN_AUDIENCE =
            "The token is not for this application: its audience is not the one in the settings.";

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void noHostileTokenGetsIn(String name, TokenRules rules, String token, String message) {
        SignIn signIn = new SignIn(new LetsEverybodyIn(), verifier(rules));
        String said = refusal(() -> signIn.withToken(Secret.of(token)));
        LINES.add("| " + name + " | " + said + " |");
        assertThat(said).isEqualTo(message);
    }

    /** Else the table would prove nothing: the same makings let a good token in. */
    @Test
    void goodTokensGetIn() {
        String payload =
                payload(
                        ",\"iss\":\"dashboard\",\"aud\":[\"web\",\"console\"],\"role\":\"Super_Admin\""
                            + ",\"nbf\":"
                                + (T + 59)
                                + ",\"iat\":"
                                + (T + 59));
        String hs = "{\"alg\":\"HS256\"}";
        assertIn(FOR_US, token(hs, payload, HS256));
        assertIn(FOR_US, " \t" + token(hs, payload, HS256) + "\r\n");
        assertIn(BY_SECRET, hs(claims("exp", T - 59)));
        assertIn(TokenRules.NONE, token(hs, payload, HS256));
        assertIn(BY_RSA, token("{\"alg\":\"RS256\"}", payload, rs256(RSA)));
        assertIn(keySet(), token("{\"alg\":\"RS256\",\"kid\":\"one\"}", payload, rs256(RSA)));
        assertIn(
                BY_EC,
                token(
                        "{\"alg\":\"ES256\"}",
                        payload,
                        Algorithm.ECDSA256(null, (ECPrivateKey) EC.getPrivate())));
    }

    private static void assertIn(TokenRules rules, String token) {
        SignIn signIn = new SignIn(new LetsEverybodyIn(), verifier(rules));
        assertThat(signIn.withToken(Secret.of(token)).user().username()).isEqualTo("root.sa");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                answer("role missing", 200, user("\"is_active\":true"), without("a role")),
                answer(
                        "role null",
                        200,
                        user("\"role\":null,\"is_active\":true"),
                        without("a role")),
                answer(
                        "role an array",
                        200,
                        user("\"role\":[\"super_admin\"],\"is_active\":true"),
                        without("a role")),
                answer(
                        "role a number",
                        200,
                        user("\"role\":1,\"is_active\":true"),
                        without("a role")),
                answer(
                        "role unknown",
                        200,
                        user("\"role\":\"owner\",\"is_active\":true"),
                        notSuper("owner")),
                answer(
                        "role with a blank",
                        200,
                        user("\"role\":\"super_admin \",\"is_active\":true"),
                        notSuper("super_admin ")),
                answer(
                        "role with a dotless i",
                        200,
                        user("\"role\":\"super_adm\\u0131n\",\"is_active\":true"),
                        notSuper("super_admın")),
                answer(
                        "role admin",
                        200,
                        user("\"role\":\"admin\",\"is_active\":true"),
                        notSuper("admin")),
                answer(
                        "role user",
                        200,
                        user("\"role\":\"USER\",\"is_active\":true"),
                        notSuper("USER")),
                answer(
                        "is_active missing",
                        200,
                        user("\"role\":\"super_admin\""),
                        without("saying whether it is active")),
                answer(
                        "is_active a text",
                        200,
                        user("\"role\":\"super_admin\",\"is_active\":\"true\""),
                        without("saying whether it is active")),
                answer(
                        "is_active a number",
                        200,
                        user("\"role\":\"super_admin\",\"is_active\":1"),
                        without("saying whether it is active")),
                answer(
                        "is_active false",
                        200,
                        user("\"role\":\"super_admin\",\"is_active\":false"),
                        "The user root.sa is switched off. Ask another super admin to switch it on"
                                + " again."),
                answer("another user", 200, named("other.sa"), OTHER_USER),
                answer("a user of another case", 200, named("ROOT.sa"), OTHER_USER),
                answer("a user with a blank", 200, named("root.sa "), OTHER_USER),
                answer("no name", 200, named(""), without("a name")),
                answer(
                        "no id",
                        200,
                        "{\"username\":\"root.sa\",\"role\":\"super_admin\",\"is_active\":true}",
                        without("an id")),
                answer(
                        "a web page",
                        200,
                        "<html>Welcome, super_admin</html>",
                        "The dashboard answered with something that is not JSON; is its address"
                                + " right?"),
                answer(
                        "nothing",
                        200,
                        "",
                        "The dashboard answered with something that is not JSON; is its address"
                                + " right?"),
                answer("a list", 200, "[" + named("root.sa") + "]", without("an id")),
                answer("null", 200, "null", without("an id")),
                answer(
                        "two documents",
                        200,
                        named("root.sa") + named("root.sa"),
                        "The dashboard answered with something that is not JSON; is its address"
                                + " right?"),
                answer("17 MB", 200, "x".repeat(17 << 20), null),
                answer(
                        "a redirect",
                        307,
                        "",
                        "The dashboard points to another address; is the one in the settings right"
                                + " (status 307)."),
                answer(
                        "a refusal that names a super admin",
                        403,
                        "{\"detail\":\"Not authenticated\",\"role\":\"super_admin\"}",
                        "The dashboard does not accept this token: it has expired, or its user is"
                                + " switched off or gone. Sign in with user name and password."),
                answer(
                        "an error that names a super admin",
                        500,
                        named("root.sa"),
                        "The dashboard failed (status 500)."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void noHostileAnswerLetsSomebodyIn(
            String name, int with, String answer, @Nullable String message) {
        status = with;
        body = answer.getBytes(StandardCharsets.UTF_8);
        location = with == 307 ? "/elsewhere" : null;
        type = answer.startsWith("<") ? "text/plain" : "application/json";
        try (HttpDashboard dashboard = new HttpDashboard(address(""), Optional::empty)) {
            SignIn signIn = new SignIn(dashboard, verifier(TokenRules.NONE));
            String said = refusal(() -> signIn.withToken(Secret.of(hs(payload("")))));
            LINES.add("| /api/me: " + name + " | " + said + " |");
            if (message == null) {
                assertThat(said).startsWith("The dashboard ").endsWith(".");
            } else {
                assertThat(said).isEqualTo(message);
            }
        }
    }

    @Test
    void aGoodAnswerLetsTheSuperAdminIn() {
        status = 200;
        location = null;
        body = named("root.sa").getBytes(StandardCharsets.UTF_8);
        try (HttpDashboard dashboard = new HttpDashboard(address(""), Optional::empty)) {
            SignIn signIn = new SignIn(dashboard, verifier(TokenRules.NONE));
            assertThat(signIn.withToken(Secret.of(hs(payload("")))).user().id()).isEqualTo(1);
        }
    }

    private static String refusal(Runnable signIn) {
        try {
            signIn.run();
        } catch (SignInRefused | GatewayException refused) {
            return String.valueOf(refused.getMessage());
        }
        return "got in";
    }

    /** The worst dashboard: whoever asks is the super admin. */
    private static final class LetsEverybodyIn implements Authenticator {
        @Override
        public Login logIn(String username, Secret password) {
            throw new AssertionError("not to be asked");
        }

        @Override
        public DashboardUser me(Secret token) {
            return TestSessions.ROOT;
        }
    }

    private static TokenVerifier verifier(TokenRules rules) {
        URI set = rules.jwksUrl();
        // The address of the set is known once it is served.
        return set == null
                ? new JwtTokenVerifier(rules, CLOCK)
                : new JwtTokenVerifier(
                        rules, new JwksKeys(address("/jwks"), new SingleSend(), CLOCK), CLOCK);
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static Arguments row(String name, TokenRules rules, String token, String message) {
        return Arguments.of(name, rules, token, message);
    }

    private static Arguments answer(
            String name, int status, String body, @Nullable String message) {
        return Arguments.of(name, status, body, message);
    }

    private static String other(String algorithm) {
        return "The token is signed in another way than with the configured key (%s)."
                .formatted(algorithm);
    }

    private static String notSigned(String algorithm) {
        return "The token is not signed with the configured key (%s), or was altered."
                .formatted(algorithm);
    }

    private static String without(String what) {
        return "The dashboard described a user without " + what + ".";
    }

    private static String notSuper(String role) {
        return "Super admin access required. You are signed in as root.sa (" + role + ").";
    }

    private static String user(String fields) {
        return "{\"id\":1,\"username\":\"root.sa\"," + fields + "}";
    }

    private static String named(String name) {
        return "{\"id\":1,\"username\":\"%s\",\"role\":\"SUPER_ADMIN\",\"is_active\":true}"
                .formatted(name);
    }

    private static String payload(String more) {
        return "{\"sub\":\"root.sa\",\"exp\":" + (T + 1800) + more + "}";
    }

    private static String claims(String name, long value) {
        return "{\"sub\":\"root.sa\",\"" + name + "\":" + value + "}";
    }

    private static String meant(String issuer, String audience) {
        return payload(",\"iss\":\"" + issuer + "\",\"aud\":" + audience);
    }

    private static String sub(String json) {
        return "{\"sub\":" + json + ",\"exp\":" + (T + 1800) + "}";
    }

    private static String role(String json) {
        return payload(",\"role\":" + json);
    }

    private static String hs(String payload) {
        return token("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", payload, HS256);
    }

    private static String unsigned(String algorithm, String payload) {
        return b64("{\"alg\":\"" + algorithm + "\"}") + "." + b64(payload) + ".";
    }

    private static String token(String header, String payload, Algorithm algorithm) {
        byte[] one = b64(header).getBytes(StandardCharsets.US_ASCII);
        byte[] two = b64(payload).getBytes(StandardCharsets.US_ASCII);
        return b64(header)
                + "."
                + b64(payload)
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(algorithm.sign(one, two));
    }

    private static String b64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Algorithm rs256(KeyPair key) {
        return Algorithm.RSA256(null, (RSAPrivateKey) key.getPrivate());
    }

    private static TokenRules keySet() {
        return new TokenRules(null, null, URI.create("http://127.0.0.1/jwks"), null, null);
    }

    private static String jwks() {
        ECPublicKey large = (ECPublicKey) P384.getPublic();
        return "{\"keys\":["
                + jwk(RSA, "one")
                + ",{\"kty\":\"EC\",\"crv\":\"P-384\",\"kid\":\"p384\",\"x\":\""
                + number(large.getW().getAffineX())
                + "\",\"y\":\""
                + number(large.getW().getAffineY())
                + "\"}]}";
    }

    private static String jwk(KeyPair key, String id) {
        RSAPublicKey rsa = (RSAPublicKey) key.getPublic();
        return "{\"kty\":\"RSA\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(id, number(rsa.getModulus()), number(rsa.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value.toByteArray());
    }

    private static TokenRules rules(
            @Nullable String pem,
            @Nullable String secret,
            @Nullable String issuer,
            @Nullable String audience) {
        return new TokenRules(
                pem, secret == null ? null : Secret.of(secret), null, issuer, audience);
    }

    private static String pem(KeyPair key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair ec(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
