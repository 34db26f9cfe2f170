package org.cronconsole.sandbox.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SandboxUser;
import org.cronconsole.sandbox.Served;
import org.cronconsole.sandbox.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.time.Instant;

/** Who may do what with users. The first two dealerships are the admin's, in this order. */
class DashboardUsersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T17:11:28.695420Z");
    private static final SandboxSeed SEED = new SandboxSeed(1, 3, 0, NOW);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NEXT_ID = 8;

    private final DashboardSandbox dashboard = new DashboardSandbox(new SettableClock(NOW));
    private final String firstStore = SEED.list().get(0).storeId();
    private final String secondStore = SEED.list().get(1).storeId();
    private final String thirdStore = SEED.list().get(2).storeId();
    private Served served;
    private String root;
    private String admin;
    private String user;

    @BeforeEach
    void serve() {
        dashboard.reset(SEED);
        served = new Served(dashboard);
        root = token(dashboard.accounts().get(0));
        admin = token(dashboard.accounts().get(1));
        user = token(dashboard.accounts().get(2));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void createsAUserWhateverRoleIsAskedFor() {
        HttpResponse<String> made =
                call(
                        "POST",
                        "/api/admin/users",
                        root,
                        "{\"username\":\"dealer.one\",\"password\":\"Dealer-1\","
                                + "\"store_ids\":[\"b\",\"a\"],\"role\":\"ADMIN\"}");

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body())
                .isEqualTo(
                        "{\"success\":true,\"message\":\"User dealer.one created successfully\","
                            + "\"user\":{\"id\":8,\"username\":\"dealer.one\",\"role\":\"USER\","
                            + "\"role_display\":\"User\",\"store_ids\":[\"b\",\"a\"],"
                            + "\"store_id\":\"b\",\"created_by_id\":null,\"is_active\":true,"
                            + "\"created_at\":\"2026-11-23T17:11:28.695420\","
                            + "\"last_login\":null}}");
        assertDetail(create(root, "dealer.one", firstStore), 400, "Username already registered");
        assertThat(create(root, "Dealer.One", firstStore).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"username\":\"ab\",\"password\":\"123456\",\"store_ids\":[]}|string_too_short|"
                        + "body,username|String should have at least 3 characters|\"ab\"",
                "{\"username\":\"abc\",\"password\":\"12345\",\"store_ids\":[]}|string_too_short|"
                        + "body,password|String should have at least 6 characters|\"12345\"",
                "{\"username\":\"abc\",\"password\":\"123456\",\"store_ids\":\"a\"}|list_type|"
                        + "body,store_ids|Input should be a valid list|\"a\"",
                "{\"username\":\"abc\",\"password\":\"123456\",\"store_ids\":[\"a\",7]}|string_type|body,store_ids,1|Input"
                    + " should be a valid string|7",
                "{\"username\":\"abc\",\"password\":\"123456\"}|missing|"
                        + "body,store_ids|Field required|"
                        + "{\"username\":\"abc\",\"password\":\"123456\"}",
            })
    void refusesFieldsAndEchoesThem(
            String body, String type, String loc, String message, String input) {
        HttpResponse<String> answer = call("POST", "/api/admin/users", root, body);

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode fault = read(answer).get("detail").get(0);
        assertThat(fault.get("type").asText()).isEqualTo(type);
        assertThat(String.join(",", fault.get("loc").valueStream().map(JsonNode::asText).toList()))
                .isEqualTo(loc);
        assertThat(fault.get("msg").asText()).isEqualTo(message);
        assertThat(fault.get("input")).hasToString(input);
    }

    @Test
    void namesOfFiftyOneAreTooLong() {
        assertThat(create(root, "x".repeat(51), "s").body())
                .contains("\"type\":\"string_too_long\"", "\"ctx\":{\"max_length\":50}");
        assertThat(create(root, "x".repeat(50), "s").statusCode()).isEqualTo(200);
    }

    @Test
    void storeIdOverAHundredShowsTheStatementAndTheHash() {
        HttpResponse<String> answer = create(root, "dealer.long", "s".repeat(101));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(read(answer).get("detail").asText())
                .startsWith("Error creating user: (psycopg2.errors.StringDataRightTruncation)")
                .contains(
                        "INSERT INTO users",
                        Accounts.hash("123456"),
                        "datetime.datetime(2026, 11, 23, 17, 11, 28, 695420)");
        assertThat(create(root, "dealer.long", "s".repeat(100)).statusCode()).isEqualTo(200);
    }

    @Test
    void superAdminsMakeAdmins() {
        String path = "/api/superadmin/admins";
        String body = "{\"username\":\"admin.two\",\"password\":\"Admin-2\",\"role\":\"%s\"}";
        assertDetail(call("POST", path, admin, "{}"), 403, "Super admin access required");
        assertDetail(
                call("POST", path, root, body.formatted("super_admin")),
                400,
                "Super admin can only create admin or user accounts");
        HttpResponse<String> made = call("POST", path, root, body.formatted("admin"));
        assertThat(read(made).get("message").asText())
                .isEqualTo("Admin user admin.two created successfully");
        assertThat(read(made).get("user").get("role").asText()).isEqualTo("ADMIN");
        assertDetail(
                call("POST", path, root, body.formatted("User")),
                400,
                "Username already registered");
        assertThat(read(call("POST", path, root, body.replace(",\"role\":\"%s\"", ""))))
                .hasToString(
                        "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"role\"],"
                                + "\"msg\":\"Field required\",\"input\":"
                                + "{\"username\":\"admin.two\",\"password\":\"Admin-2\"}}]}");
    }

    @Test
    void adminsHaveTheUsersOfTheirFirstStore() {
        assertThat(create(admin, "second.store", secondStore).statusCode()).isEqualTo(200);
        assertThat(create(admin, "own.user", firstStore).statusCode()).isEqualTo(200);
        assertDetail(
                create(admin, "foreign", thirdStore),
                403,
                "You don't have access to these stores: " + thirdStore);

        JsonNode list = read(call("GET", "/api/admin/users", admin, ""));
        assertThat(list.findValuesAsText("username")).contains("own.user", "uli.user");
        assertThat(list.findValuesAsText("username")).doesNotContain("second.store", "ada.admin");
        assertThat(list.get(0).has("store_id")).isFalse();
        String foreign = "/api/admin/users/" + NEXT_ID;
        String own = "/api/admin/users/" + (NEXT_ID + 1);
        String modify = "You don't have permission to modify this user";
        assertDetail(call("PUT", foreign, admin, "{\"is_active\":true}"), 403, modify);
        assertDetail(call("PUT", foreign + "/toggle-active", admin, ""), 403, modify);
        assertDetail(
                call("DELETE", foreign, admin, ""),
                403,
                "You don't have permission to delete this user");
        assertDetail(call("PUT", "/api/admin/users/2", admin, "{}"), 403, modify);
        assertDetail(
                call("PUT", own, admin, "{\"role\":\"admin\"}"),
                403,
                "Admins can only manage regular users");
        assertDetail(
                call("PUT", own, admin, "{\"store_ids\":[\"%s\"]}".formatted(thirdStore)),
                403,
                "You don't have access to these stores: " + thirdStore);
        assertThat(call("DELETE", own, admin, "").statusCode()).isEqualTo(200);
    }

    @Test
    void usersMayDoNothing() {
        String needed = "Admin or super admin access required";
        assertDetail(call("GET", "/api/admin/users", user, ""), 403, needed);
        assertDetail(create(user, "dealer.x", firstStore), 403, needed);
        assertDetail(call("PUT", "/api/admin/users/3", user, "{}"), 403, needed);
        assertDetail(call("DELETE", "/api/admin/users/3", user, ""), 403, needed);
        assertThat(call("GET", "/api/admin/users", user, "").headers().map())
                .doesNotContainKey("www-authenticate");
    }

    @Test
    void updatesWhatIsGiven() {
        String path = "/api/admin/users/3";
        JsonNode changed =
                read(
                        call(
                                "PUT",
                                path,
                                root,
                                "{\"username\":\"renamed\",\"password\":\"New-Pass-1\","
                                        + "\"role\":\"ADMIN\",\"store_ids\":[],"
                                        + "\"is_active\":false}"));
        assertThat(changed.get("message").asText()).isEqualTo("User uli.user updated successfully");
        JsonNode now = changed.get("user");
        assertThat(now.get("username").asText()).isEqualTo("uli.user");
        assertThat(now.get("role").asText()).isEqualTo("ADMIN");
        assertThat(now.get("store_ids")).isEmpty();
        assertThat(now.get("is_active").asBoolean()).isFalse();
        assertThat(login("uli.user", "New-Pass-1").statusCode()).isEqualTo(200);
        assertDetail(
                call("PUT", path, root, "{\"role\":\"super_admin\"}"),
                403,
                "Super admin can only create admin or user accounts");
        assertDetail(
                call("PUT", "/api/admin/users/1", root, "{\"password\":\"123456\"}"),
                403,
                "You don't have permission to modify this user");
        assertThat(call("PUT", "/api/admin/users/99999", root, "{}").statusCode()).isEqualTo(404);
        assertThat(call("PUT", "/api/admin/users/abc", root, "{}").body())
                .isEqualTo(
                        "{\"detail\":[{\"type\":\"int_parsing\",\"loc\":[\"path\",\"user_id\"],"
                                + "\"msg\":\"Input should be a valid integer, unable to parse"
                                + " string as an integer\",\"input\":\"abc\"}]}");
    }

    @Test
    void togglesAndDeletesWithoutAnsweringTheUser() {
        String toggle = "/api/admin/users/3/toggle-active";
        assertThat(call("PUT", toggle, root, "{\"is_active\":true}").body())
                .isEqualTo(
                        "{\"success\":true,\"message\":\"User uli.user deactivated successfully\","
                                + "\"user\":null}");
        assertThat(call("GET", "/api/me", user, "").statusCode()).isEqualTo(403);
        assertThat(call("PUT", toggle, root, "").body()).contains("User uli.user activated");
        assertThat(call("GET", "/api/me", user, "").statusCode()).isEqualTo(200);
        assertThat(call("DELETE", "/api/admin/users/3", root, "").body())
                .isEqualTo(
                        "{\"success\":true,\"message\":\"User uli.user deleted successfully\","
                                + "\"user\":null}");
        assertThat(call("GET", "/api/me", user, "").statusCode()).isEqualTo(403);
        assertThat(call("DELETE", "/api/admin/users/3", root, ""))
                .returns(404, HttpResponse::statusCode);
        assertDetail(
                call("DELETE", "/api/admin/users/1", root, ""),
                403,
                "You don't have permission to delete this user");
    }

    private static void assertDetail(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(read(answer).get("detail").asText()).isEqualTo(detail);
    }

    private HttpResponse<String> create(String token, String name, String store) {
        return call(
                "POST",
                "/api/admin/users",
                token,
                "{\"username\":\"%s\",\"password\":\"123456\",\"store_ids\":[\"%s\"]}"
                        .formatted(name, store));
    }

    private HttpResponse<String> call(String method, String path, String token, String body) {
        return served.send(
                method,
                path,
                body,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");
    }

    private HttpResponse<String> login(String name, String password) {
        return served.send(
                "POST",
                "/api/login",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password),
                "Content-Type",
                "application/json");
    }

    private String token(SandboxUser account) {
        return read(login(account.username(), account.password())).get("access_token").asText();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
