package org.cronconsole.sandbox.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists in pages, each naming the next by a relative address. */
final class Pages {

    private static final int DEFAULT_SIZE = 50;
    private static final int MOST = 1000;
    private static final String TOKEN = "PA";

    private Pages() {}

    /**
     * The page that the query asks for.
     *
     * @param name of the list in the answer
     * @param path of the list, relative to the host
     * @param rows all of them, each with its {@code sid}
     */
    static ObjectNode page(String name, String path, Form query, List<ObjectNode> rows) {
        int size = query.number("PageSize", 1, MOST, DEFAULT_SIZE);
        int number = query.number("Page", 0, Integer.MAX_VALUE, 0);
        int start = start(query, rows);
        int end = Math.min(rows.size(), start + size);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray(name);
        rows.subList(start, end).forEach(list::add);
        json.put("end", Math.max(0, end - 1));
        json.put("first_page_uri", uri(path, query, size, 0, ""));
        if (end < rows.size()) {
            String token = TOKEN + rows.get(end - 1).get("sid").asText();
            json.put("next_page_uri", uri(path, query, size, number + 1, token));
        } else {
            json.putNull("next_page_uri");
        }
        json.put("page", number);
        json.put("page_size", size);
        json.putNull("previous_page_uri");
        json.put("start", start);
        json.put("uri", uri(path, query, size, number, query.get("PageToken", "")));
        return json;
    }

    /** After the row that the token names, so that new rows shift nothing. */
    private static int start(Form query, List<ObjectNode> rows) {
        String token = query.get("PageToken");
        if (token == null || !token.startsWith(TOKEN)) {
            return 0;
        }
        List<String> sids = new ArrayList<>();
        for (JsonNode row : rows) {
            sids.add(row.get("sid").asText());
        }
        return sids.indexOf(token.substring(TOKEN.length())) + 1;
    }

    private static String uri(String path, Form query, int size, int page, String token) {
        Map<String, String> fields = new LinkedHashMap<>(query.fields());
        fields.put("PageSize", Integer.toString(size));
        fields.put("Page", Integer.toString(page));
        fields.remove("PageToken");
        if (!token.isEmpty()) {
            fields.put("PageToken", token);
        }
        return path
                + fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
