package org.cronconsole.render;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads lists to their true end. Render pages by a cursor, which stands in each element's envelope
 * ({@code {"service": {…}, "cursor": "…"}}); the last one of a page leads to the next page. The end
 * is an empty page or one that is not full.
 */
final class Pages {
    private static final Words WORDS = Words.of(Pages.class);

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    /** The most that Render gives. */
    private static final int FULL = 100;

    /** What Render gives unless told otherwise: so long is a page where it ignores the limit. */
    private static final int FULL_BY_DEFAULT = 20;

    private record Page<T>(List<T> items, boolean enveloped, @Nullable String cursor) {
        int size() {
            return items.size();
        }
    }

    private final RenderCalls calls;

    Pages(RenderCalls calls) {
        this.calls = calls;
    }

    /** All elements of all pages, in the server's order. */
    <T> List<T> all(ApiRequest request, String envelope, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        each(request, envelope, reader, all::addAll);
        return all;
    }

    /**
     * Hands over page by page; empty ones are left out. The next page is on its way meanwhile.
     *
     * @param envelope the field of an element that holds the thing itself
     * @param reader throws {@link Unreadable} where it cannot be understood
     */
    <T> void each(
            ApiRequest request,
            String envelope,
            Function<JsonNode, T> reader,
            Consumer<List<T>> eachPage) {
        ApiRequest list = request.with("limit", Integer.toString(FULL));
        Set<String> seen = new HashSet<>();
        ApiRequest next = list;
        int full = 0;
        try (PageAhead ahead = new PageAhead(calls)) {
            while (true) {
                Answer answer = ahead.take(next);
                PageAhead.Lead lead = PageAhead.Lead.of(answer.text());
                if (lead.cursor() != null
                        && !seen.contains(lead.cursor())
                        && lead.size() >= (full == 0 ? FULL : full)) {
                    ahead.ask(list.with("cursor", lead.cursor()));
                }
                Page<T> page = calls.read(next, answer, body -> page(body, envelope, reader, seen));
                if (!page.items().isEmpty()) {
                    eachPage.accept(page.items());
                }
                if (full == 0) {
                    full = page.size() == FULL_BY_DEFAULT ? FULL_BY_DEFAULT : FULL;
                }
                if (page.size() < full) {
                    return;
                }
                String cursor = page.cursor();
                if (cursor == null) {
                    if (!page.enveloped() && page.size() >= FULL) {
                        LOG.warn("{} gave {} things and no way to ask for more", list, page.size());
                    }
                    return;
                }
                next = list.with("cursor", cursor);
            }
        }
    }

    /** The elements of a single page. */
    static <T> List<T> items(JsonNode body, String envelope, Function<JsonNode, T> reader) {
        if (!body.isArray()) {
            throw new Unreadable(WORDS.get("unreadable.no.list"));
        }
        List<T> items = new ArrayList<>(body.size());
        for (JsonNode element : body) {
            JsonNode thing = element.has(envelope) ? element.path(envelope) : element;
            items.add(reader.apply(JsonFields.object(thing, envelope)));
        }
        return items;
    }

    private static <T> Page<T> page(
            JsonNode body, String envelope, Function<JsonNode, T> reader, Set<String> seen) {
        List<T> items = items(body, envelope, reader);
        JsonNode last = body.path(items.size() - 1);
        String cursor = JsonFields.optional(last, "cursor");
        boolean enveloped = last.has(envelope);
        if (cursor == null && enveloped && items.size() >= FULL) {
            throw new Unreadable(WORDS.get("unreadable.no.cursor"));
        }
        if (cursor != null && !seen.add(cursor)) {
            throw new Unreadable(WORDS.get("unreadable.cursor.back"));
        }
        return new Page<>(items, enveloped, cursor);
    }
}
