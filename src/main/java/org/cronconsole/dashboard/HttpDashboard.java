package org.cronconsole.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.account.Authenticator;
import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.NewUser;
import org.cronconsole.account.Role;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.dashboard.DashboardHttp.Asked;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.SingleSend;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The dealership dashboard over HTTP. Every request is sent once; whatever goes wrong is a {@link
 * GatewayException} that holds nothing of what was sent. Safe for several threads.
 */
public final class HttpDashboard implements Authenticator, UserDirectory, AutoCloseable {
    private static final Words WORDS = Words.of(HttpDashboard.class);

    static final String LOGIN = "/api/login";

    private static final String ME = "/api/me";
    private static final String STORES = "/api/stores";
    private static final String USERS = "/api/admin/users";
    private static final String ADMINS = "/api/superadmin/admins";

    private final DashboardHttp http;
    private final SingleSend send;
    private final Supplier<Optional<Secret>> session;

    /**
     * With the usual time limits.
     *
     * @param baseUrl the dashboard's address, with or without a slash at its end
     * @param session asked before each call of the user directory for the token of who is signed in
     */
    public HttpDashboard(URI baseUrl, Supplier<Optional<Secret>> session) {
        this(baseUrl, session, new SingleSend());
    }

    /**
     * With a sender of its own, which is closed with this.
     *
     * @param baseUrl the dashboard's address, with or without a slash at its end
     * @param session asked before each call of the user directory for the token of who is signed in
     */
    public HttpDashboard(URI baseUrl, Supplier<Optional<Secret>> session, SingleSend send) {
        this.session = session;
        this.send = send;
        http = new DashboardHttp(baseUrl, send);
    }

    @Override
    public Login logIn(String username, Secret password) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("username", username);
        body.put("password", password.reveal());
        JsonNode answer = http.send("POST", LOGIN, null, body);
        Asked asked = new Asked("POST", LOGIN);
        String token = UserJson.text(answer.path("access_token"));
        if (token.isBlank()) {
            throw asked.strange(200, WORDS.get("unexpected.no.token"));
        }
        return new Login(Secret.of(token), UserJson.read(answer.path("user"), asked));
    }

    @Override
    public DashboardUser me(Secret token) {
        return UserJson.read(http.send("GET", ME, token, null), new Asked("GET", ME));
    }

    @Override
    public List<DashboardUser> users() {
        JsonNode list = http.send("GET", USERS, token("GET", USERS), null);
        Asked asked = new Asked("GET", USERS);
        if (!list.isArray()) {
            throw asked.strange(200, WORDS.get("unexpected.no.users"));
        }
        List<DashboardUser> users = new ArrayList<>(list.size());
        for (JsonNode user : list) {
            users.add(UserJson.read(user, asked));
        }
        return List.copyOf(users);
    }

    @Override
    public List<String> storeIds() {
        JsonNode stores = http.send("GET", STORES, token("GET", STORES), null).path("stores");
        if (!stores.isArray()) {
            throw new Asked("GET", STORES).strange(200, WORDS.get("unexpected.no.stores"));
        }
        return stores.valueStream()
                .map(store -> UserJson.text(store.path("id")))
                .filter(id -> !id.isBlank())
                .toList();
    }

    @Override
    public DashboardUser create(NewUser user) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("username", user.username());
        body.put("password", user.password().reveal());
        var stores = body.putArray("store_ids");
        user.storeIds().forEach(stores::add);
        String path = USERS;
        if (user.role() == Role.ADMIN) {
            path = ADMINS;
            body.put("role", "admin");
        }
        JsonNode answer = http.send("POST", path, token("POST", path), body);
        Asked asked = new Asked("POST", path);
        DashboardUser made = UserJson.read(answer.path("user"), asked);
        if (!made.username().equals(user.username())) {
            throw asked.strange(200, WORDS.get("unexpected.other.user"));
        }
        return made;
    }

    @Override
    public DashboardUser setActive(long userId, boolean active) {
        return change(userId, JsonNodeFactory.instance.objectNode().put("is_active", active));
    }

    @Override
    public DashboardUser setStores(long userId, List<String> storeIds) {
        if (storeIds.isEmpty()) {
            throw new IllegalArgumentException("a user without a store sees every dealership");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        storeIds.forEach(body.putArray("store_ids")::add);
        return change(userId, body);
    }

    private DashboardUser change(long userId, ObjectNode body) {
        String path = USERS + "/" + userId;
        http.send("PUT", path, token("PUT", path), body);
        return users().stream()
                .filter(user -> user.id() == userId)
                .findFirst()
                .orElseThrow(() ->
                        new GatewayException.NotFound(
                                WORDS.get("user.gone"),
                                new Asked("GET", USERS).failure(200, null, false)));
    }

    @Override
    public void delete(long userId) {
        String path = USERS + "/" + userId;
        try {
            http.send("DELETE", path, token("DELETE", path), null);
        } catch (GatewayException.NotFound gone) {
            // Only the dashboard's own word counts, not that of something in front of it.
            if (gone.failure().rawText() == null) {
                throw gone;
            }
        }
    }

    private Secret token(String method, String path) {
        return session.get()
                .orElseThrow(() ->
                        new GatewayException.Unauthorized(
                                WORDS.get("nobody.signed.in"),
                                new Asked(method, path).failure(0, null, false)));
    }

    @Override
    public void close() {
        send.close();
    }
}
