package org.cronconsole.dashboard;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dashboard.DashboardHttp.Asked;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;

/** Reads a user as older and newer installations write it. */
final class UserJson {
    private static final Words WORDS = Words.of(UserJson.class);

    private UserJson() {}

    /**
     * Reads one user.
     *
     * @throws org.cronconsole.fault.GatewayException.Unexpected if id, name, role or state is
     *     missing
     */
    static DashboardUser read(JsonNode json, Asked asked) {
        JsonNode id = json.path("id");
        String username = text(json.path("username"));
        JsonNode active = json.path("is_active");
        String role = text(json.path("role"));
        String missing =
                !id.isIntegralNumber()
                        ? "user.without.id"
                        : username.isEmpty()
                                ? "user.without.name"
                                : role.isEmpty()
                                        ? "user.without.role"
                                        : !active.isBoolean() ? "user.without.state" : "";
        if (!missing.isEmpty()) {
            throw asked.strange(200, WORDS.get(missing));
        }
        return new DashboardUser(
                id.longValue(),
                username,
                role,
                stores(json),
                active.booleanValue(),
                createdAt(json.path("created_at")));
    }

    /** The text of a node, empty where it is none; {@code asText} makes a word of null. */
    static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : "";
    }

    private static List<String> stores(JsonNode json) {
        List<String> stores = new ArrayList<>();
        json.path("store_ids").forEach(store -> stores.add(text(store)));
        JsonNode single = json.path("store_id");
        if (stores.isEmpty() && single.isTextual() && !single.textValue().isEmpty()) {
            stores.add(single.textValue());
        }
        stores.removeIf(String::isBlank);
        return stores;
    }

    /** Without a zone it means UTC; what is no time is left out rather than refused. */
    private static @Nullable Instant createdAt(JsonNode json) {
        if (!json.isTextual()) {
            return null;
        }
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            json.textValue(), OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
