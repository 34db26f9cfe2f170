package org.cronconsole.sandbox.dashboard;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The 500 that comes of a store id longer than its column. It shows the statement and the password
 * hash, as the real one does, so that clients can prove that they keep it to themselves.
 */
final class DatabaseError {

    private static final int STORE_ID_MOST = 100;
    private static final String REASON =
            "(psycopg2.errors.StringDataRightTruncation) value too long for type character"
                    + " varying(100)\n\n";
    private static final String BACKGROUND =
            "\n(Background on this error at: https://sqlalche.me/e/20/9h9h)";

    private DatabaseError() {}

    static boolean tooLong(String storeId) {
        return storeId.codePointCount(0, storeId.length()) > STORE_ID_MOST;
    }

    static Answer creating(
            String username, String passwordHash, Role role, List<String> stores, Instant now) {
        return Answer.detail(
                500,
                "Error creating user: "
                        + REASON
                        + "[SQL: INSERT INTO users (username, password_hash, role, store_id,"
                        + " store_ids, created_at, last_login, created_by_id, is_active) VALUES"
                        + " (%(username)s, %(password_hash)s, %(role)s, %(store_id)s,"
                        + " %(store_ids)s, %(created_at)s, %(last_login)s, %(created_by_id)s,"
                        + " %(is_active)s) RETURNING users.id]\n[parameters: "
                        + String.format(
                                Locale.ROOT,
                                "{'username': %s, 'password_hash': '%s', 'role': '%s', 'store_id':"
                                    + " %s, 'store_ids': %s, 'created_at': %s, 'last_login': None,"
                                    + " 'created_by_id': None, 'is_active': True}",
                                quoted(username),
                                passwordHash,
                                role.name(),
                                quoted(stores.getFirst()),
                                list(stores),
                                datetime(now))
                        + "]"
                        + BACKGROUND);
    }

    static Answer updating(int id, List<String> stores) {
        return Answer.detail(
                500,
                "Error updating user: "
                        + REASON
                        + "[SQL: UPDATE users SET store_id=%(store_id)s, store_ids=%(store_ids)s"
                        + " WHERE users.id = %(users_id)s]\n[parameters: {'store_id': "
                        + quoted(stores.getFirst())
                        + ", 'store_ids': "
                        + list(stores)
                        + ", 'users_id': "
                        + id
                        + "}]"
                        + BACKGROUND);
    }

    private static String list(List<String> stores) {
        return stores.stream()
                .map(store -> '"' + store + '"')
                .collect(Collectors.joining(", ", "'[", "]'"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String datetime(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "datetime.datetime(%d, %d, %d, %d, %d, %d, %d)",
                utc.getYear(),
                utc.getMonthValue(),
                utc.getDayOfMonth(),
                utc.getHour(),
                utc.getMinute(),
                utc.getSecond(),
                utc.getNano() / 1000);
    }
}
