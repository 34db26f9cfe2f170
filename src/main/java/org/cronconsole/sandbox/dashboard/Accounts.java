package org.cronconsole.sandbox.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SandboxUser;
import org.cronconsole.sandbox.SeedDealership;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The dashboard's tables. Not safe for several threads: the sandbox calls it under its lock. */
final class Accounts {

    static final SandboxUser ROOT =
            new SandboxUser("root.sa", "Root-Sandbox-1", Role.SUPER_ADMIN.name());
    static final SandboxUser ADMIN =
            new SandboxUser("ada.admin", "Ada-Sandbox-1", Role.ADMIN.name());
    static final SandboxUser USER = new SandboxUser("uli.user", "Uli-Sandbox-1", Role.USER.name());
    static final SandboxUser FORMER =
            new SandboxUser("former.sa", "Former-Sandbox-1", Role.SUPER_ADMIN.name());

    private static final int VERSION = 1;

    private final TreeMap<Integer, Account> byId = new TreeMap<>();
    private final Map<String, String> storeLabels = new LinkedHashMap<>();
    private final long seed;
    private int generation;
    private int nextId = 1;

    private Accounts(long seed) {
        this.seed = seed;
    }

    static Accounts fresh(SandboxSeed seed) {
        Accounts fresh = new Accounts(seed.seed());
        List<SeedDealership> dealerships = seed.list();
        List<String> stores = dealerships.stream().map(SeedDealership::storeId).toList();
        dealerships.forEach(d -> fresh.storeLabels.put(d.storeId(), d.name()));
        Instant start = seed.now().minus(Duration.ofDays(seed.days()));
        fresh.add(ROOT, List.of(), start);
        fresh.add(ADMIN, stores.subList(0, Math.min(2, stores.size())), start);
        fresh.add(USER, stores.subList(0, Math.min(1, stores.size())), start);
        Account former = fresh.add(FORMER, List.of(), start);
        fresh.put(former.withActive(false));
        for (SeedDealership dealership : dealerships) {
            fresh.add(
                    new SandboxUser(
                            dealership.userName(), dealership.userPassword(), Role.USER.name()),
                    List.of(dealership.storeId()),
                    start.plusSeconds(60L * dealership.index()));
        }
        return fresh;
    }

    private Account add(SandboxUser user, List<String> stores, Instant at) {
        Role role = Role.valueOf(user.role());
        return add(user.username(), user.password(), role, stores, at);
    }

    Account add(String name, String password, Role role, List<String> stores, Instant at) {
        Account account = new Account(nextId++, name, hash(password), role, stores, true, at);
        byId.put(account.id(), account);
        return account;
    }

    void put(Account account) {
        byId.put(account.id(), account);
    }

    void remove(Account account) {
        byId.remove(account.id());
    }

    @Nullable Account byId(int id) {
        return byId.get(id);
    }

    /** By the name exactly as it was given: case and blanks count. */
    @Nullable Account byName(String username) {
        for (Account account : byId.values()) {
            if (account.username().equals(username)) {
                return account;
            }
        }
        return null;
    }

    Collection<Account> all() {
        return List.copyOf(byId.values());
    }

    /** Store id to what people call the store. */
    Map<String, String> storeLabels() {
        return storeLabels;
    }

    String tokenSecret() {
        return Tokens.secret(seed, generation);
    }

    void nextTokenSecret() {
        generation++;
    }

    JsonNode save() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", VERSION);
        json.put("seed", seed);
        json.put("generation", generation);
        json.put("nextId", nextId);
        ObjectNode labels = json.putObject("storeLabels");
        storeLabels.forEach(labels::put);
        var accounts = json.putArray("accounts");
        for (Account account : byId.values()) {
            ObjectNode row = accounts.addObject();
            row.put("id", account.id());
            row.put("username", account.username());
            row.put("passwordHash", account.passwordHash());
            row.put("role", account.role().name());
            var stores = row.putArray("storeIds");
            account.storeIds().forEach(stores::add);
            row.put("active", account.active());
            row.put("createdAt", account.createdAt().toString());
        }
        return json;
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Accounts load(JsonNode json) {
        if (json.path("version").asInt() != VERSION) {
            throw new IllegalArgumentException("not a dashboard state of version " + VERSION);
        }
        try {
            Accounts loaded = new Accounts(json.required("seed").longValue());
            loaded.generation = json.required("generation").intValue();
            loaded.nextId = json.required("nextId").intValue();
            for (var label : json.required("storeLabels").properties()) {
                loaded.storeLabels.put(label.getKey(), label.getValue().textValue());
            }
            for (JsonNode row : json.required("accounts")) {
                loaded.put(account(row));
            }
            return loaded;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time in the dashboard state is none", e);
        }
    }

    private static Account account(JsonNode row) {
        List<String> stores = new ArrayList<>();
        row.required("storeIds").forEach(store -> stores.add(store.asText()));
        return new Account(
                row.required("id").intValue(),
                row.required("username").asText(),
                row.required("passwordHash").asText(),
                Role.valueOf(row.required("role").asText()),
                stores,
                row.required("active").booleanValue(),
                Instant.parse(row.required("createdAt").asText()));
    }

    static String hash(String password) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
