package org.cronconsole.sandbox.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What each endpoint does, in the order in which the real one refuses. */
final class Endpoints {

    private static final String CREDENTIALS = "Could not validate credentials";
    private static final String ONLY_ADMIN_OR_USER =
            "Super admin can only create admin or user accounts";
    private static final int NAME_LEAST = 3;
    private static final int NAME_MOST = 50;
    private static final int PASSWORD_LEAST = 6;

    private final Accounts accounts;
    private final Tokens tokens;
    private final Instant now;

    Endpoints(Accounts accounts, Tokens tokens, Instant now) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.now = now;
    }

    /** Also lets in who was switched off, and leaves it to every later call to refuse him. */
    Answer login(Call call) {
        Body body = Body.of(call, Body.parse(call));
        String username = body.text("username", 0, Integer.MAX_VALUE);
        String password = body.text("password", 0, Integer.MAX_VALUE);
        body.check();
        Account account = accounts.byName(username);
        if (account == null || !account.passwordHash().equals(Accounts.hash(password))) {
            return Answer.signInFirst(401, "Incorrect username or password");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("access_token", tokens.issue(username, accounts.tokenSecret()));
        json.put("token_type", "bearer");
        json.set("user", account.json());
        return Answer.ok(json);
    }

    Answer me(Call call) {
        return Answer.ok(caller(call).json());
    }

    Answer stores(Call call) {
        Account caller = caller(call);
        List<String> ids =
                caller.role() == Role.SUPER_ADMIN
                        ? List.copyOf(accounts.storeLabels().keySet())
                        : caller.storeIds();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("success", true);
        json.set("stores", labelled(ids));
        json.put("role", caller.role().name());
        json.set("current_store", labelled(caller.storeIds()));
        return Answer.ok(json);
    }

    private ArrayNode labelled(List<String> ids) {
        ArrayNode stores = JsonNodeFactory.instance.arrayNode();
        Set<String> seen = new LinkedHashSet<>();
        for (String id : ids) {
            String label = accounts.storeLabels().getOrDefault(id, id);
            if (seen.add(label)) {
                stores.addObject().put("id", id).put("label", label);
            }
        }
        return stores;
    }

    Answer list(Call call) {
        Account caller = administrator(call);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Account account : accounts.all()) {
            if (manages(caller, account)) {
                list.add(account.listedJson());
            }
        }
        return Answer.ok(list);
    }

    /** Makes a USER, whatever role is asked for. */
    Answer create(Call call) {
        JsonNode parsed = Body.parse(call);
        Account caller = administrator(call);
        Body body = Body.of(call, parsed);
        String username = body.text("username", NAME_LEAST, NAME_MOST);
        String password = body.text("password", PASSWORD_LEAST, Integer.MAX_VALUE);
        List<String> stores = body.texts("store_ids");
        body.check();
        checkStores(caller, stores);
        Account made = add(username, password, Role.USER, stores);
        return Answer.done("User " + username + " created successfully", made);
    }

    /** Makes an admin or a user; the answer calls either an admin user. */
    Answer createAny(Call call) {
        JsonNode parsed = Body.parse(call);
        if (caller(call).role() != Role.SUPER_ADMIN) {
            return Answer.detail(403, "Super admin access required");
        }
        Body body = Body.of(call, parsed);
        String username = body.text("username", NAME_LEAST, NAME_MOST);
        String password = body.text("password", PASSWORD_LEAST, Integer.MAX_VALUE);
        String asked = body.text("role", 0, Integer.MAX_VALUE);
        List<String> stores = body.optionalTexts("store_ids");
        String store = body.optionalText("store_id", 0);
        body.check();
        Role role = Role.of(asked);
        if (role == null || role == Role.SUPER_ADMIN) {
            return Answer.detail(400, ONLY_ADMIN_OR_USER);
        }
        if (stores == null) {
            stores = store == null ? List.of() : List.of(store);
        }
        Account made = add(username, password, role, stores);
        return Answer.done("Admin user " + username + " created successfully", made);
    }

    private Account add(String username, String password, Role role, List<String> stores) {
        if (accounts.byName(username) != null) {
            throw new Refusal(Answer.detail(400, "Username already registered"));
        }
        if (!stores.isEmpty() && DatabaseError.tooLong(stores.getFirst())) {
            throw new Refusal(
                    DatabaseError.creating(username, Accounts.hash(password), role, stores, now));
        }
        return accounts.add(username, password, role, stores, now);
    }

    Answer update(Call call, String id) {
        JsonNode parsed = Body.parse(call);
        Account caller = administrator(call);
        int number = Body.pathId(id);
        Body body = Body.of(call, parsed);
        String password = body.optionalText("password", PASSWORD_LEAST);
        String asked = body.optionalText("role", 0);
        List<String> stores = body.optionalTexts("store_ids");
        Boolean active = body.optionalBoolean("is_active");
        body.check();
        Account changed = managed(caller, number, "modify");
        if (asked != null) {
            changed = changed.withRole(allowed(caller, asked));
        }
        if (stores != null) {
            checkStores(caller, stores);
            if (!stores.isEmpty() && DatabaseError.tooLong(stores.getFirst())) {
                return DatabaseError.updating(number, stores);
            }
            changed = changed.withStoreIds(stores);
        }
        changed = password == null ? changed : changed.withPasswordHash(Accounts.hash(password));
        changed = active == null ? changed : changed.withActive(active);
        accounts.put(changed);
        return Answer.done("User " + changed.username() + " updated successfully", changed);
    }

    private static Role allowed(Account caller, String asked) {
        Role role = Role.of(asked);
        if (caller.role() == Role.ADMIN && role != Role.USER) {
            throw new Refusal(Answer.detail(403, "Admins can only manage regular users"));
        }
        if (role == null || role == Role.SUPER_ADMIN) {
            throw new Refusal(Answer.detail(403, ONLY_ADMIN_OR_USER));
        }
        return role;
    }

    Answer toggle(Call call, String id) {
        Account target = managed(administrator(call), Body.pathId(id), "modify");
        accounts.put(target.withActive(!target.active()));
        String done = target.active() ? "deactivated" : "activated";
        return Answer.done("User " + target.username() + " " + done + " successfully", null);
    }

    Answer delete(Call call, String id) {
        Account target = managed(administrator(call), Body.pathId(id), "delete");
        accounts.remove(target);
        return Answer.done("User " + target.username() + " deleted successfully", null);
    }

    /** Who is calling. */
    private Account caller(Call call) {
        String token = bearer(call.authorization());
        if (token == null) {
            throw new Refusal(Answer.signInFirst(401, "Not authenticated"));
        }
        String username = tokens.subject(token, accounts.tokenSecret());
        Account account = username == null ? null : accounts.byName(username);
        if (account == null || !account.active()) {
            throw new Refusal(Answer.signInFirst(403, CREDENTIALS));
        }
        return account;
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        int blank = authorization.indexOf(' ');
        if (blank < 0
                || !authorization.substring(0, blank).toLowerCase(Locale.ROOT).equals("bearer")) {
            return null;
        }
        String token = authorization.substring(blank + 1).strip();
        return token.isEmpty() ? null : token;
    }

    private Account administrator(Call call) {
        Account caller = caller(call);
        if (caller.role() == Role.USER) {
            throw new Refusal(Answer.detail(403, "Admin or super admin access required"));
        }
        return caller;
    }

    private Account managed(Account caller, int id, String what) {
        Account target = accounts.byId(id);
        if (target == null) {
            throw new Refusal(Answer.notFound());
        }
        if (!manages(caller, target)) {
            throw new Refusal(
                    Answer.detail(403, "You don't have permission to " + what + " this user"));
        }
        return target;
    }

    /** Nobody touches a super admin; an admin has the users whose first store is his first. */
    private static boolean manages(Account caller, Account target) {
        if (caller.role() == Role.SUPER_ADMIN) {
            return target.role() != Role.SUPER_ADMIN;
        }
        String store = caller.firstStore();
        return target.role() == Role.USER && store != null && store.equals(target.firstStore());
    }

    private static void checkStores(Account caller, List<String> stores) {
        if (caller.role() == Role.SUPER_ADMIN) {
            return;
        }
        List<String> foreign =
                stores.stream().filter(store -> !caller.storeIds().contains(store)).toList();
        if (!foreign.isEmpty()) {
            throw new Refusal(
                    Answer.detail(
                            403,
                            "You don't have access to these stores: "
                                    + String.join(", ", foreign)));
        }
    }
}
