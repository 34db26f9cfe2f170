package org.cronconsole.sandbox.dashboard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * One account of the dashboard.
 *
 * @param passwordHash SHA-256 in hex, unsalted as in the real dashboard
 * @param storeIds the first one decides which admin the account belongs to
 * @param createdAt UTC
 */
record Account(
        int id,
        String username,
        String passwordHash,
        Role role,
        List<String> storeIds,
        boolean active,
        Instant createdAt) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    Account {
        storeIds = List.copyOf(storeIds);
    }

    @Nullable String firstStore() {
        return storeIds.isEmpty() ? null : storeIds.getFirst();
    }

    Account withPasswordHash(String hash) {
        return new Account(id, username, hash, role, storeIds, active, createdAt);
    }

    Account withRole(Role next) {
        return new Account(id, username, passwordHash, next, storeIds, active, createdAt);
    }

    Account withStoreIds(List<String> next) {
        return new Account(id, username, passwordHash, role, next, active, createdAt);
    }

    Account withActive(boolean next) {
        return new Account(id, username, passwordHash, role, storeIds, next, createdAt);
    }

    /** The account as single answers show it. */
    ObjectNode json() {
        ObjectNode json = start();
        json.put("store_id", firstStore());
        // The real one never fills this in, whoever created the account.
        json.putNull("created_by_id");
        return end(json);
    }

    /** The account as the list shows it: without the two deprecated fields. */
    ObjectNode listedJson() {
        return end(start());
    }

    private ObjectNode start() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("username", username);
        json.put("role", role.name());
        json.put("role_display", role.display());
        var stores = json.putArray("store_ids");
        storeIds.forEach(stores::add);
        return json;
    }

    private ObjectNode end(ObjectNode json) {
        json.put("is_active", active);
        json.put("created_at", naive(createdAt));
        json.putNull("last_login");
        return json;
    }

    /** As Python writes a time without a zone: UTC, microseconds left out where there are none. */
    static String naive(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        boolean whole =
                utc.truncatedTo(ChronoUnit.MICROS).equals(utc.truncatedTo(ChronoUnit.SECONDS));
        return whole ? SECONDS.format(utc) : MICROS.format(utc);
    }

    @Override
    public String toString() {
        return "Account[" + id + ", " + username + ", " + role + "]";
    }
}
