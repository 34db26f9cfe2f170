package org.cronconsole.sandbox.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** The resources of the account, for one call. */
final class Resources {

    private static final int NAME_MOST = 64;
    private static final int OFFERS_DEFAULT = 30;
    private static final int OFFERS_MOST = 50;
    private static final int MILES_DEFAULT = 25;
    private static final int MILES_MOST = 500;

    private final Numbers numbers;
    private final String accountSid;
    private final String authToken;
    private final Instant now;

    Resources(Numbers numbers, String accountSid, String authToken, Instant now) {
        this.numbers = numbers;
        this.accountSid = accountSid;
        this.authToken = authToken;
        this.now = now;
    }

    Reply answer(String method, String path, Form query, Form form) {
        if (path.equals("/v1/PhoneNumbers/Countries/US")) {
            return method.equals("GET") ? Reply.ok(prices()) : Reply.methodNotAllowed();
        }
        if (path.startsWith("/2010-04-01/Accounts/")
                && !path.startsWith(Paths.account(accountSid))) {
            // Somebody else's account looks like a wrong password.
            return Reply.unauthorized();
        }
        String account = Paths.account(accountSid);
        if (path.equals(account + ".json")) {
            return method.equals("GET") ? Reply.ok(account()) : Reply.methodNotAllowed();
        }
        if (path.equals(account + "/AvailablePhoneNumbers/US/Local.json")) {
            return method.equals("GET") ? offers(path, query) : Reply.methodNotAllowed();
        }
        if (path.equals(Paths.messages(accountSid))) {
            return switch (method) {
                case "GET" -> new Messages(numbers, accountSid, now).list(query);
                case "POST" -> new Messages(numbers, accountSid, now).send(form);
                default -> Reply.methodNotAllowed();
            };
        }
        if (path.equals(Paths.rentals(accountSid))) {
            return switch (method) {
                case "GET" -> rentals(query);
                case "POST" -> rent(form);
                default -> Reply.methodNotAllowed();
            };
        }
        return rental(method, path, form);
    }

    private Reply rental(String method, String path, Form form) {
        String before = Paths.account(accountSid) + "/IncomingPhoneNumbers/";
        if (!path.startsWith(before) || !path.endsWith(".json")) {
            return Reply.notFound(path);
        }
        Rental rental =
                numbers.bySid(path.substring(before.length(), path.length() - ".json".length()));
        if (rental == null) {
            return Reply.notFound(path);
        }
        return switch (method) {
            case "GET" -> Reply.ok(rental.json(accountSid));
            case "POST" -> change(rental, form);
            case "DELETE" -> {
                numbers.release(rental);
                yield new Reply(204, null);
            }
            default -> Reply.methodNotAllowed();
        };
    }

    private ObjectNode account() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("auth_token", authToken);
        json.put("date_created", "Mon, 06 Jan 2025 15:00:00 +0000");
        json.put("date_updated", "Mon, 06 Jan 2025 15:00:00 +0000");
        json.put("friendly_name", "Sandbox account");
        json.put("owner_account_sid", accountSid);
        json.put("sid", accountSid);
        json.put("status", "active");
        json.putObject("subresource_uris")
                .put("incoming_phone_numbers", Paths.rentals(accountSid))
                .put("messages", Paths.messages(accountSid));
        json.put("type", "Full");
        json.put("uri", Paths.account(accountSid) + ".json");
        return json;
    }

    private static ObjectNode prices() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("country", "United States");
        json.put("iso_country", "US");
        var prices = json.putArray("phone_number_prices");
        prices.addObject()
                .put("base_price", "1.15")
                .put("current_price", "1.15")
                .put("number_type", "local");
        prices.addObject()
                .put("base_price", "2.15")
                .put("current_price", "2.15")
                .put("number_type", "toll free");
        json.put("price_unit", "USD");
        json.put("url", "https://pricing.twilio.com/v1/PhoneNumbers/Countries/US");
        return json;
    }

    /** Without an area code or a point it offers Chicago's; this list has no further pages. */
    private Reply offers(String path, Form query) {
        boolean free =
                query.is("ExcludeAllAddressRequired") || query.is("ExcludeLocalAddressRequired");
        List<NumberPool.Offer> found;
        String near = query.get("NearLatLong");
        if (near == null) {
            found = numbers.offers(query.get("AreaCode", "312"));
        } else if (near.matches("-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?")) {
            String[] point = near.split(",", 2);
            found =
                    numbers.offersNear(
                            Double.parseDouble(point[0]),
                            Double.parseDouble(point[1]),
                            query.number("Distance", 1, MILES_MOST, MILES_DEFAULT));
        } else {
            return Reply.error(400, 20001, "NearLatLong must be a latitude and a longitude.");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var list = json.putArray("available_phone_numbers");
        found.stream()
                .filter(offer -> !free || !offer.needsAddress())
                .limit(query.number("PageSize", 1, OFFERS_MOST, OFFERS_DEFAULT))
                .forEach(offer -> list.add(offer.json()));
        json.put("uri", path);
        return Reply.ok(json);
    }

    private Reply rentals(Form query) {
        String number = query.get("PhoneNumber");
        String name = query.get("FriendlyName");
        List<ObjectNode> rows =
                numbers.rentals().stream()
                        .filter(rental -> number == null || rental.number().contains(number))
                        .filter(rental -> name == null || rental.friendlyName().equals(name))
                        .map(rental -> rental.json(accountSid))
                        .toList();
        return Reply.ok(
                Pages.page("incoming_phone_numbers", Paths.rentals(accountSid), query, rows));
    }

    private Reply rent(Form form) {
        String number = form.get("PhoneNumber");
        if (number == null) {
            String areaCode = form.get("AreaCode");
            if (areaCode == null) {
                return Reply.error(
                        400, 21450, "Either a 'PhoneNumber' or an 'AreaCode' must be given.");
            }
            List<NumberPool.Offer> offers = numbers.offers(areaCode);
            if (offers.isEmpty()) {
                return Reply.error(
                        400, 21452, "No phone numbers found in area code " + areaCode + ".");
            }
            number = offers.getFirst().number();
        }
        if (!number.matches("\\+[1-9]\\d{6,14}")) {
            return Reply.error(400, 21421, number + " is not a valid number.");
        }
        if (!numbers.isForRent(number)) {
            return Reply.error(400, 21422, number + " is not available.");
        }
        String name = form.get("FriendlyName", NumberPool.friendly(number));
        Reply refused = refused(name);
        if (refused != null) {
            return refused;
        }
        String smsUrl = form.get("SmsUrl", Rental.DEMO_SMS_URL);
        Rental rental = numbers.rent(number, name, smsUrl, form.get("SmsMethod", "POST"), now);
        return new Reply(201, rental.json(accountSid));
    }

    private Reply change(Rental rental, Form form) {
        String name = form.get("FriendlyName", rental.friendlyName());
        Reply refused = refused(name);
        if (refused != null) {
            return refused;
        }
        Rental changed =
                rental.changed(
                        name,
                        form.get("SmsUrl", rental.smsUrl()),
                        form.get("SmsMethod", rental.smsMethod()),
                        now);
        numbers.put(changed);
        return Reply.ok(changed.json(accountSid));
    }

    private static @Nullable Reply refused(String name) {
        return name.length() > NAME_MOST
                ? Reply.error(400, 20001, "FriendlyName must be at most 64 characters.")
                : null;
    }
}
