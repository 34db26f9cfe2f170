package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Pages by cursor. A cursor names the place of its item in an order that goes down, so what is
 * added or removed meanwhile neither repeats nor hides an item on later pages.
 */
final class Pages {

    static final int DEFAULT_LIMIT = 20;
    static final int MOST = 100;

    /** A place in a list; lists are in falling order of it. */
    record Place(long major, String minor) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingLong(Place::major)
                    .thenComparing(Place::minor)
                    .compare(this, other);
        }
    }

    private Pages() {}

    /**
     * The page that the call asks for.
     *
     * @param envelope the name of the item in its envelope, beside the cursor
     * @param items all of them, in falling order of their places
     * @throws ApiException 400 for a limit or cursor that cannot be
     */
    static <T> ArrayNode page(
            Call call,
            String envelope,
            List<T> items,
            Function<T, Place> place,
            Function<T, JsonNode> json) {
        int limit = limit(call);
        Place after = cursor(call.query("cursor"));
        ArrayNode page = Json.array();
        for (T item : items) {
            Place at = place.apply(item);
            if (after != null && at.compareTo(after) >= 0) {
                continue;
            }
            if (page.size() == limit) {
                break;
            }
            ObjectNode entry = page.addObject();
            entry.set(envelope, json.apply(item));
            entry.put("cursor", cursor(at));
        }
        return page;
    }

    /** How many items the call wants. */
    static int limit(Call call) {
        String text = call.query("limit");
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw ApiException.badRequest("limit must be between 1 and " + MOST);
        }
        return limit;
    }

    static String cursor(Place place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (place.major() + ":" + place.minor()).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Place cursor(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            return new Place(
                    Long.parseLong(plain.substring(0, Math.max(0, colon))),
                    plain.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("invalid cursor");
        }
    }
}
