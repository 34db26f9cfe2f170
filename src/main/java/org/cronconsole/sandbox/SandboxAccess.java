package org.cronconsole.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/**
 * How to reach a running sandbox, credentials in clear: they open nothing but this sandbox.
 *
 * @param renderApiBaseUrl with the /v1
 * @param renderApiKey the bearer key
 * @param ownerId the workspace with the dealerships' jobs
 * @param dashboardBaseUrl without a trailing slash
 * @param twilioApiBaseUrl without a trailing slash
 * @param twilioAccountSid AC…
 * @param twilioAuthToken the password of the account
 * @param users dashboard accounts, at least one of each role
 */
public record SandboxAccess(
        String renderApiBaseUrl,
        String renderApiKey,
        String ownerId,
        String dashboardBaseUrl,
        String twilioApiBaseUrl,
        String twilioAccountSid,
        String twilioAuthToken,
        List<SandboxUser> users) {

    public SandboxAccess {
        // The dashboard spells roles in capitals or not, by its age; here they are always small.
        users =
                users.stream()
                        .map(user ->
                                new SandboxUser(
                                        user.username(),
                                        user.password(),
                                        user.role().toLowerCase(Locale.ROOT)))
                        .toList();
    }

    /** The same as JSON, under these names, credentials in clear. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("renderApiBaseUrl", renderApiBaseUrl);
        json.put("renderApiKey", renderApiKey);
        json.put("ownerId", ownerId);
        json.put("dashboardBaseUrl", dashboardBaseUrl);
        json.put("twilioApiBaseUrl", twilioApiBaseUrl);
        json.put("twilioAccountSid", twilioAccountSid);
        json.put("twilioAuthToken", twilioAuthToken);
        ArrayNode array = json.putArray("users");
        for (SandboxUser user : users) {
            array.addObject()
                    .put("username", user.username())
                    .put("password", user.password())
                    .put("role", user.role());
        }
        return json;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SandboxAccess[render=%s, owner=%s, dashboard=%s, twilio=%s, %d users,"
                        + " secrets=***]",
                renderApiBaseUrl,
                ownerId,
                dashboardBaseUrl,
                twilioApiBaseUrl,
                users.size());
    }
}
