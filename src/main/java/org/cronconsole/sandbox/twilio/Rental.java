package org.cronconsole.sandbox.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** A number that the account rents. */
record Rental(
        String sid,
        String number,
        String friendlyName,
        String smsUrl,
        String smsMethod,
        Instant created,
        Instant updated) {

    /** What Twilio fills in where the buyer says nothing: every sender gets its demo answer. */
    static final String DEMO_SMS_URL = "https://demo.twilio.com/welcome/sms/reply";

    private static final String DEMO_VOICE_URL = "https://demo.twilio.com/welcome/voice/";

    Rental changed(String newName, String newUrl, String newMethod, Instant now) {
        return new Rental(sid, number, newName, newUrl, newMethod, created, now);
    }

    ObjectNode json(String accountSid) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("account_sid", accountSid);
        json.putNull("address_sid");
        json.put("address_requirements", "none");
        json.put("api_version", "2010-04-01");
        json.put("beta", false);
        json.putNull("bundle_sid");
        json.putObject("capabilities")
                .put("fax", false)
                .put("mms", true)
                .put("sms", true)
                .put("voice", true);
        json.put("date_created", TwilioTime.write(created));
        json.put("date_updated", TwilioTime.write(updated));
        json.putNull("emergency_address_sid");
        json.put("emergency_address_status", "unregistered");
        json.put("emergency_status", "Inactive");
        json.put("friendly_name", friendlyName);
        json.putNull("identity_sid");
        json.put("origin", "twilio");
        json.put("phone_number", number);
        json.put("sid", sid);
        json.put("sms_application_sid", "");
        json.put("sms_fallback_method", "POST");
        json.put("sms_fallback_url", "");
        json.put("sms_method", smsMethod);
        json.put("sms_url", smsUrl);
        json.put("status", "in-use");
        json.put("status_callback", "");
        json.put("status_callback_method", "POST");
        json.putNull("trunk_sid");
        json.putNull("type");
        json.put("uri", Paths.rental(accountSid, sid));
        json.put("voice_application_sid", "");
        json.put("voice_caller_id_lookup", false);
        json.put("voice_fallback_method", "POST");
        json.put("voice_fallback_url", "");
        json.put("voice_method", "POST");
        json.put("voice_receive_mode", "voice");
        json.put("voice_url", DEMO_VOICE_URL);
        return json;
    }

    ObjectNode save() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("sid", sid)
                .put("number", number)
                .put("friendlyName", friendlyName)
                .put("smsUrl", smsUrl)
                .put("smsMethod", smsMethod)
                .put("created", created.toString())
                .put("updated", updated.toString());
    }

    static Rental load(JsonNode json) {
        return new Rental(
                json.required("sid").asText(),
                json.required("number").asText(),
                json.required("friendlyName").asText(),
                json.required("smsUrl").asText(),
                json.required("smsMethod").asText(),
                Instant.parse(json.required("created").asText()),
                Instant.parse(json.required("updated").asText()));
    }
}
