package org.cronconsole.matrix;

import org.cronconsole.dealership.queue.CsvRows;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.NewCronJob;
import org.cronconsole.sandbox.SandboxAccess;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Rows of a file, some of which are broken, in each of many ways in turn. */
final class QueueRows {
    /** How the names of dealerships begin of which one job is there. */
    static final String HALF = "Half Motors ";

    private static final List<String> AREA_CODES =
            List.of("312", "773", "630", "847", "708", "815");
    private static final int WAYS = 10;

    private final Lab lab;
    private final SandboxAccess access;

    QueueRows(Lab lab, SandboxAccess access) {
        this.lab = lab;
        this.access = access;
    }

    /** So many of each, the broken ones spread among the good. */
    List<String> of(int good, int broken) {
        List<String> rows = new ArrayList<>();
        int all = good + broken;
        int made = 0;
        for (int i = 1; i <= all; i++) {
            boolean breaks = i * broken / all > made;
            rows.add(breaks ? broken(i, made++) : good(i));
        }
        return rows;
    }

    /** Each area code of the sandbox has a few dozen numbers. */
    private static String good(int i) {
        return CsvRows.line(i, "areaCode", AREA_CODES.get(i % AREA_CODES.size()));
    }

    private String broken(int i, int way) {
        return switch (way % WAYS) {
            case 0 -> CsvRows.line(i, "timeZone", "Chicago");
            case 1 -> CsvRows.line(i, "dealershipName", half(i));
            case 2 -> CsvRows.line(i, "pmTime", "05:58");
            case 3 -> CsvRows.line(i, "userPassword", "");
            case 4 -> CsvRows.line(i, "userEmail", "nobody");
            case 5 -> CsvRows.line(i, "userName", CsvRows.user(1));
            case 6 -> CsvRows.line(i, "number", "+13125550100");
            case 7 -> CsvRows.line(i, "areaCode", "911");
            case 8 -> CsvRows.line(i, "amTime", "5 o'clock");
            default -> CsvRows.line(i, "userName", takenUser());
        };
    }

    /** Somebody has made a morning job by hand, long ago. */
    private String half(int i) {
        String name = HALF + i;
        create(lab, access, name + " AM");
        lab.time().pause(Duration.ofHours(2));
        return name;
    }

    /** Somebody creates so many jobs by hand. */
    static void creates(Lab lab, SandboxAccess access, int jobs) {
        for (int i = 0; i < jobs; i++) {
            create(lab, access, "by-hand-" + i);
        }
    }

    private static void create(Lab lab, SandboxAccess access, String name) {
        lab.api()
                .createCronJob(
                        new NewCronJob(
                                new WorkspaceId(access.ownerId()),
                                name,
                                "https://github.com/acme-auto/vauto-sync",
                                null,
                                false,
                                "58 11 * * *",
                                "docker",
                                null,
                                null,
                                null,
                                null,
                                List.of()));
    }

    private String takenUser() {
        return access.users().stream()
                .filter(user -> user.role().equals("user"))
                .findFirst()
                .orElseThrow()
                .username();
    }
}
