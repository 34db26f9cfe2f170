package org.cronconsole.sandbox;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A dealership of the first state, the same in all three services.
 *
 * @param index from 0
 * @param name such as {@code Naperville Ford}, unique
 * @param storeId the name in lower case with only a-z and 0-9 kept, unique
 * @param zone the dealership's own time zone
 * @param am when the morning job starts on the dealership's wall clock
 * @param pm when the afternoon job starts on the dealership's wall clock
 * @param phoneNumber E.164, in the 555 exchange so that it can be nobody's
 * @param userName of its dashboard user
 * @param userPassword of its dashboard user
 */
public record SeedDealership(
        int index,
        String name,
        String storeId,
        ZoneId zone,
        LocalTime am,
        LocalTime pm,
        String phoneNumber,
        String userName,
        String userPassword) {

    @Override
    public String toString() {
        return "SeedDealership[" + index + ", " + name + ", " + zone + ", userPassword=***]";
    }
}
