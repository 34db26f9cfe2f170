package org.cronconsole.sandbox.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SandboxUser;
import org.cronconsole.sandbox.SeedDealership;
import org.cronconsole.sandbox.Served;
import org.cronconsole.sandbox.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class DashboardSandboxTest {

    private static final Instant NOW = Instant.parse("2026-11-23T17:11:28.486890Z");
    private static final SandboxSeed SEED = new SandboxSeed(1, 4, 0, NOW);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SettableClock clock = new SettableClock(NOW);
    private final DashboardSandbox dashboard = new DashboardSandbox(clock);
    private final List<SeedDealership> dealerships = SEED.list();
    private Served served;

    @BeforeEach
    void serve() {
        dashboard.reset(SEED);
        served = new Served(dashboard);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void signsInAndTellsWhoIsCalling() throws Exception {
        HttpResponse<String> login = login("root.sa", "Root-Sandbox-1");

        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(login.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(login.headers().firstValue("server")).hasValue("uvicorn");
        JsonNode body = JSON.readTree(login.body());
        assertThat(body.get("token_type").asText()).isEqualTo("bearer");
        String user =
                "{\"id\":1,\"username\":\"root.sa\",\"role\":\"SUPER_ADMIN\","
                        + "\"role_display\":\"Super Administrator\",\"store_ids\":[],"
                        + "\"store_id\":null,\"created_by_id\":null,\"is_active\":true,"
                        + "\"created_at\":\"2026-11-23T17:11:28.486890\",\"last_login\":null}";
        assertThat(body.get("user")).hasToString(user);
        assertThat(get("/api/me", body.get("access_token").asText()).body()).isEqualTo(user);
    }

    @Test
    void tokenHoldsSubjectAndExpiryOnlyAndEndsAfterThirtyMinutes() {
        String token = token(dashboard.accounts().getFirst());

        assertThat(JWT.decode(token).getClaims()).containsOnlyKeys("sub", "exp");
        assertThat(JWT.decode(token).getExpiresAtAsInstant()).isEqualTo("2026-11-23T17:41:28Z");
        clock.advance(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(get("/api/me", token).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertBadToken(get("/api/me", token));
    }

    @Test
    void refusesWrongNamesAndPasswords() {
        for (String[] wrong :
                new String[][] {
                    {"nobody", "nope"}, {"ROOT.SA", "Root-Sandbox-1"}, {"", ""}, {"root.sa ", "x"}
                }) {
            HttpResponse<String> answer = login(wrong[0], wrong[1]);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
            assertThat(answer.body()).isEqualTo("{\"detail\":\"Incorrect username or password\"}");
        }
    }

    @Test
    void inactiveUserGetsATokenThatOpensNothing() throws Exception {
        SandboxUser former = dashboard.inactiveAccount();
        JsonNode login = JSON.readTree(login(former.username(), former.password()).body());

        assertThat(login.get("user").get("is_active").asBoolean()).isFalse();
        assertBadToken(get("/api/me", login.get("access_token").asText()));
    }

    @Test
    void tokensAreLookedAtAsTheRealOneDoes() {
        Algorithm right = Algorithm.HMAC256(dashboard.tokenSecret());
        String noExpiry = JWT.create().withSubject("root.sa").sign(right);
        String noSubject = JWT.create().withExpiresAt(NOW.plusSeconds(60)).sign(right);
        String claimsMore =
                JWT.create().withSubject("uli.user").withClaim("role", "SUPER_ADMIN").sign(right);
        String hs512 =
                JWT.create()
                        .withSubject("root.sa")
                        .sign(Algorithm.HMAC512(dashboard.tokenSecret()));
        String forged = JWT.create().withSubject("root.sa").sign(Algorithm.HMAC256("other"));

        assertThat(get("/api/me", noExpiry).statusCode()).isEqualTo(200);
        assertThat(get("/api/me", claimsMore).body()).contains("\"role\":\"USER\"");
        assertBadToken(get("/api/me", noSubject));
        assertBadToken(get("/api/me", hs512));
        assertBadToken(get("/api/me", forged));
        assertBadToken(get("/api/me", "x"));
        String good = token(dashboard.accounts().getFirst());
        dashboard.expireTokens();
        assertBadToken(get("/api/me", good));
    }

    @Test
    void headerMustBeABearer() {
        String token = token(dashboard.accounts().getFirst());
        assertThat(served.send("GET", "/api/me", "", "Authorization", "bearer " + token))
                .returns(200, HttpResponse::statusCode);
        for (String header : List.of("Basic " + token, token, "Bearer")) {
            assertThat(served.send("GET", "/api/me", "", "Authorization", header))
                    .returns(401, HttpResponse::statusCode)
                    .returns("{\"detail\":\"Not authenticated\"}", HttpResponse::body);
        }
        HttpResponse<String> none = served.send("POST", "/api/admin/users", "{}");
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("www-authenticate")).hasValue("Bearer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json|{\"username\":\"root.sa\"}|{\"detail\":[{\"type\":\"missing\","
                        + "\"loc\":[\"body\",\"password\"],\"msg\":\"Field required\","
                        + "\"input\":{\"username\":\"root.sa\"}}]}",
                "application/json|{\"username\":\"root.sa\",\"password\":null}|{\"detail\":["
                        + "{\"type\":\"string_type\",\"loc\":[\"body\",\"password\"],"
                        + "\"msg\":\"Input should be a valid string\",\"input\":null}]}",
                "application/json|{\"username\": \"root.sa\", \"password\"|{\"detail\":["
                        + "{\"type\":\"json_invalid\",\"loc\":[\"body\",34],"
                        + "\"msg\":\"JSON decode error\",\"input\":{},"
                        + "\"ctx\":{\"error\":\"Expecting ':' delimiter\"}}]}",
                "application/x-www-form-urlencoded|username=a|{\"detail\":["
                        + "{\"type\":\"model_attributes_type\",\"loc\":[\"body\"],\"msg\":"
                        + "\"Input should be a valid dictionary or object to extract fields from\","
                        + "\"input\":\"username=a\"}]}",
                "text/plain|{}|{\"detail\":[{\"type\":\"model_attributes_type\",\"loc\":[\"body\"],"
                        + "\"msg\":"
                        + "\"Input should be a valid dictionary or object to extract fields from\","
                        + "\"input\":\"{}\"}]}",
                "application/json|null|{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\"],"
                        + "\"msg\":\"Field required\",\"input\":null}]}",
            })
    void explainsWhatItCannotRead(String type, String body, String answer) {
        assertThat(served.send("POST", "/api/login", body, "Content-Type", type))
                .returns(422, HttpResponse::statusCode)
                .returns(answer, HttpResponse::body);
    }

    @Test
    void unknownPathsWrongMethodsAndSlashes() {
        assertThat(served.send("GET", "/api/nothing", ""))
                .returns(404, HttpResponse::statusCode)
                .returns(
                        "{\"success\":false,\"error\":\"Endpoint not found\"}", HttpResponse::body);
        assertThat(allow("GET", "/api/login")).isEqualTo("POST");
        assertThat(allow("OPTIONS", "/api/login")).isEqualTo("POST");
        assertThat(allow("PATCH", "/api/admin/users/4")).isEqualTo("DELETE");
        assertThat(allow("GET", "/api/admin/users/4")).isEqualTo("DELETE");
        HttpResponse<String> slash = served.send("POST", "/api/login/", "{}");
        assertThat(slash.statusCode()).isEqualTo(307);
        assertThat(slash.headers().firstValue("location")).hasValue(served.base() + "/api/login");
        assertThat(served.send("GET", "/health", ""))
                .returns(
                        "{\"status\":\"healthy\",\"timestamp\":\"2026-11-23T17:11:28.486890\"}",
                        HttpResponse::body);
    }

    private String allow(String method, String path) {
        HttpResponse<String> answer = served.send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
        return answer.headers().firstValue("allow").orElseThrow();
    }

    @Test
    void storesAreThoseOfTheCaller() throws Exception {
        JsonNode all = JSON.readTree(get("/api/stores", rootToken()).body());
        assertThat(all.get("stores")).hasSize(4);
        assertThat(all.get("current_store")).isEmpty();
        assertThat(all.get("stores").get(0).get("label").asText())
                .isEqualTo(dealerships.getFirst().name());
        JsonNode own = JSON.readTree(get("/api/stores", token(dashboard.accounts().get(2))).body());
        assertThat(own.get("stores")).hasSize(1);
        assertThat(own.get("current_store")).isEqualTo(own.get("stores"));
    }

    @Test
    void everyDealershipHasItsUser() throws Exception {
        SeedDealership third = dealerships.get(2);
        JsonNode login = JSON.readTree(login(third.userName(), third.userPassword()).body());

        assertThat(login.get("user").get("role").asText()).isEqualTo("USER");
        assertThat(login.get("user").get("store_id").asText()).isEqualTo(third.storeId());
        assertThat(JSON.readTree(get("/api/admin/users", rootToken()).body())).hasSize(6);
    }

    @Test
    void rolesAreAccounts() {
        assertThat(dashboard.accounts())
                .extracting(SandboxUser::role)
                .containsExactly("SUPER_ADMIN", "ADMIN", "USER");
        dashboard
                .accounts()
                .forEach(user ->
                        assertThat(login(user.username(), user.password()).statusCode())
                                .isEqualTo(200));
    }

    @Test
    void stateIsKeptAndChangesAreTold() {
        AtomicInteger changes = new AtomicInteger();
        dashboard.onChange(changes::incrementAndGet);
        String root = rootToken();
        assertThat(changes).hasValue(0);
        post("/api/admin/users", root, user("new.user", "123456", "s"));
        assertThat(changes).hasValue(1);
        JsonNode state = dashboard.save();
        dashboard.reset(SEED);
        assertThat(login("new.user", "123456").statusCode()).isEqualTo(401);

        DashboardSandbox again = new DashboardSandbox(clock);
        again.load(state);
        assertThat(again.save()).isEqualTo(state);
        dashboard.load(state);
        assertThat(login("new.user", "123456").statusCode()).isEqualTo(200);
        assertThat(get("/api/me", root).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> dashboard.load(JsonNodeFactory.instance.objectNode()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dashboard.load(JSON.readTree("{\"version\":1,\"accounts\":[{}]}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(dashboard.save()).isEqualTo(state);
    }

    private static void assertBadToken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Could not validate credentials\"}");
    }

    private HttpResponse<String> login(String username, String password) {
        String body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("username", username)
                        .put("password", password)
                        .toString();
        return served.send(
                "POST", "/api/login", body, "Content-Type", "application/json; charset=utf-8");
    }

    private String rootToken() {
        return token(dashboard.accounts().getFirst());
    }

    private String token(SandboxUser user) {
        try {
            return JSON.readTree(login(user.username(), user.password()).body())
                    .required("access_token")
                    .asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> get(String path, String token) {
        return served.send("GET", path, "", "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String path, String token, String body) {
        return served.send(
                "POST",
                path,
                body,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");
    }

    private static String user(String name, String password, String store) {
        return "{\"username\":\"%s\",\"password\":\"%s\",\"store_ids\":[\"%s\"]}"
                .formatted(name, password, store);
    }
}
