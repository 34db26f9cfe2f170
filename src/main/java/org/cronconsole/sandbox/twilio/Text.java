package org.cronconsole.sandbox.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** A text message that came in. */
record Text(String sid, String to, String from, String body, Instant sent) {

    ObjectNode json(String accountSid) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String date = TwilioTime.write(sent);
        json.put("account_sid", accountSid);
        json.put("api_version", "2010-04-01");
        json.put("body", body);
        json.put("date_created", date);
        json.put("date_sent", date);
        json.put("date_updated", date);
        json.put("direction", "inbound");
        json.putNull("error_code");
        json.putNull("error_message");
        json.put("from", from);
        json.putNull("messaging_service_sid");
        json.put("num_media", "0");
        json.put("num_segments", "1");
        json.put("price", "-0.00790");
        json.put("price_unit", "USD");
        json.put("sid", sid);
        json.put("status", "received");
        String uri = Paths.account(accountSid) + "/Messages/" + sid;
        json.putObject("subresource_uris")
                .put("media", uri + "/Media.json")
                .put("feedback", uri + "/Feedback.json");
        json.put("to", to);
        json.put("uri", uri + ".json");
        return json;
    }

    ObjectNode save() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("sid", sid)
                .put("to", to)
                .put("from", from)
                .put("body", body)
                .put("sent", sent.toString());
    }

    static Text load(JsonNode json) {
        return new Text(
                json.required("sid").asText(),
                json.required("to").asText(),
                json.required("from").asText(),
                json.required("body").asText(),
                Instant.parse(json.required("sent").asText()));
    }

    /** Without the body, which holds a one-time code. */
    @Override
    public String toString() {
        return "Text[" + sid + ", to " + to + "]";
    }
}
