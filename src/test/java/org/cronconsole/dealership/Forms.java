package org.cronconsole.dealership;

import java.util.LinkedHashMap;
import java.util.Map;

/** Filled-in onboarding forms for tests. */
public final class Forms {
    private Forms() {}

    /** A form in which everything is right. */
    public static OnboardingForm valid() {
        return with();
    }

    /** The same with some fields changed: component name, value, … */
    public static OnboardingForm with(String... changes) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("dealershipName", "Test Ford");
        f.put("storeId", "");
        f.put("vautoUsername", "ford-vauto");
        f.put("vautoPassword", "planted-vauto");
        f.put("timeZone", "America/Chicago");
        f.put("amTime", "05:58");
        f.put("pmTime", "13:58");
        f.put("days", "MON-SAT");
        f.put("repo", "");
        f.put("branch", "");
        f.put("plan", "");
        f.put("region", "");
        f.put("phoneMode", "areaCode");
        f.put("phoneValue", "312");
        f.put("userName", "ford.user");
        f.put("userPassword", "planted-password");
        f.put("userEmail", "ford@example.com");
        f.put("userFirstName", "Henry");
        f.put("userLastName", "Ford");
        f.put("userRole", "user");
        f.put("env", "db.example");
        for (int i = 0; i < changes.length; i += 2) {
            if (f.replace(changes[i], changes[i + 1]) == null) {
                throw new IllegalArgumentException(changes[i]);
            }
        }
        String[] v = f.values().toArray(String[]::new);
        return new OnboardingForm(
                v[0],
                v[1],
                v[2],
                v[3],
                v[4],
                v[5],
                v[6],
                v[7],
                v[8],
                v[9],
                v[10],
                v[11],
                v[12],
                v[13],
                v[14],
                v[15],
                v[16],
                v[17],
                v[18],
                v[19],
                Map.of("POSTGRES_HOST", v[20]));
    }
}
