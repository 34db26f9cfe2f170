package org.cronconsole.dealership;

import org.cronconsole.account.Role;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.EnvNames;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks an onboarding form field by field, on this machine, before anything is sent. */
public final class OnboardingCheck {
    private static final Words WORDS = Words.of(OnboardingCheck.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final int HOURS_BETWEEN = 8;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern AREA_CODE = Pattern.compile("[2-9][0-9]{2}");
    private static final Pattern STORE_ID = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9._@+-]+");

    private final JobDefaults defaults;

    /** Fills in these defaults where the form leaves repository, branch, plan or region empty. */
    public OnboardingCheck(JobDefaults defaults) {
        this.defaults = defaults;
    }

    /**
     * The request that the form asks for.
     *
     * @throws FormProblems naming every field that is wrong
     */
    public OnboardingRequest request(OnboardingForm form) {
        Checked checked = new Checked();
        OnboardingRequest request = check(form, checked);
        if (request == null) {
            throw new FormProblems(checked.problems);
        }
        return request;
    }

    /** Field name to what is wrong with it, in the order of the form; empty where all is well. */
    public Map<String, String> problems(OnboardingForm form) {
        Checked checked = new Checked();
        check(form, checked);
        return checked.problems;
    }

    private @Nullable OnboardingRequest check(OnboardingForm form, Checked checked) {
        String name = form.dealershipName().strip();
        checked.that(!name.isEmpty(), "dealershipName", WORDS.get("form.name"));
        checked.that(name.length() <= 100, "dealershipName", WORDS.get("form.most_100"));
        String storeId = form.storeId().isBlank() ? StoreId.suggest(name) : form.storeId().strip();
        checked.that(name.isEmpty() || !storeId.isEmpty(), "storeId", WORDS.get("form.store"));
        checked.that(
                storeId.isEmpty() || STORE_ID.matcher(storeId).matches(),
                "storeId",
                WORDS.get("form.store.letters"));
        checked.that(storeId.length() <= StoreId.LONGEST, "storeId", WORDS.get("form.most_100"));
        checked.that(
                !form.vautoUsername().isBlank(), "vautoUsername", WORDS.get("form.vauto_user"));
        checked.that(
                !form.vautoPassword().isEmpty(), "vautoPassword", WORDS.get("form.vauto_password"));
        ZoneId zone = zone(form.timeZone(), checked);
        LocalTime am = time("amTime", form.amTime(), checked);
        LocalTime pm = time("pmTime", form.pmTime(), checked);
        if (am != null && am.equals(pm)) {
            checked.that(
                    false, "pmTime", WORDS.format("form.same_time", am.plusHours(HOURS_BETWEEN)));
        }
        Set<DayOfWeek> days = days(form.days(), checked);
        String repo = form.repo().isBlank() ? defaults.repo() : form.repo().strip();
        checked.that(repo != null, "repo", WORDS.get("form.repo"));
        checked.that(
                repo == null || repo.startsWith("https://") || repo.startsWith("http://"),
                "repo",
                WORDS.get("form.repo.address"));
        PhoneWish phone = phone(form, checked);
        DashboardUserWish user = user(form, checked);
        Map<String, Secret> env = env(form.env(), checked);
        if (!checked.problems.isEmpty()
                || zone == null
                || am == null
                || pm == null
                || repo == null
                || phone == null) {
            return null;
        }
        return new OnboardingRequest(
                name,
                storeId,
                form.vautoUsername().strip(),
                Secret.of(form.vautoPassword()),
                zone,
                am,
                pm,
                days,
                repo,
                orDefault(form.branch(), defaults.branch()),
                orDefault(form.plan(), defaults.plan()),
                orDefault(form.region(), defaults.region()),
                phone,
                user,
                env);
    }

    private static @Nullable String orDefault(String given, @Nullable String otherwise) {
        return given.isBlank() ? otherwise : given.strip();
    }

    private static @Nullable ZoneId zone(String text, Checked checked) {
        if (!text.isBlank()) {
            try {
                String id = text.strip();
                // Offsets like +05:00 are valid ids too, but know no daylight saving.
                if (ZoneId.getAvailableZoneIds().contains(id)) {
                    return ZoneId.of(id);
                }
            } catch (DateTimeException unknown) {
                // Told below.
            }
        }
        checked.that(false, "timeZone", WORDS.get("form.zone"));
        return null;
    }

    private static @Nullable LocalTime time(String field, String text, Checked checked) {
        try {
            return LocalTime.parse(text.strip(), TIME);
        } catch (DateTimeException unreadable) {
            checked.that(false, field, WORDS.get("form.time"));
            return null;
        }
    }

    private static Set<DayOfWeek> days(String text, Checked checked) {
        try {
            return Weekdays.parse(text);
        } catch (IllegalArgumentException unreadable) {
            checked.that(false, "days", String.valueOf(unreadable.getMessage()));
            return EnumSet.noneOf(DayOfWeek.class);
        }
    }

    private static @Nullable PhoneWish phone(OnboardingForm form, Checked checked) {
        String value = form.phoneValue().strip();
        switch (form.phoneMode()) {
            case "none" -> {
                return new PhoneWish.None();
            }
            case "areaCode" -> {
                if (AREA_CODE.matcher(value).matches()) {
                    return new PhoneWish.InAreaCode(value);
                }
                checked.that(false, "phone.areaCode", WORDS.get("form.area_code"));
                return null;
            }
            default -> {
                Optional<PhoneNumber> number = PhoneNumber.parse(value);
                if (number.isPresent()) {
                    return new PhoneWish.Exactly(number.get());
                }
                checked.that(false, "phone.number", WORDS.get("form.number"));
                return null;
            }
        }
    }

    private static DashboardUserWish user(OnboardingForm form, Checked checked) {
        String name = form.userName();
        checked.that(
                name.length() >= 3 && name.length() <= 50,
                "dashboardUser.username",
                WORDS.get("form.user"));
        checked.that(
                name.length() < 3 || USER_NAME.matcher(name).matches(),
                "dashboardUser.username",
                WORDS.get("form.user.letters"));
        checked.that(
                form.userPassword().length() >= 6,
                "dashboardUser.password",
                WORDS.get("form.user_password"));
        checked.that(
                EMAIL.matcher(form.userEmail().strip()).matches(),
                "dashboardUser.email",
                WORDS.get("form.email"));
        checked.that(
                !form.userFirstName().isBlank(),
                "dashboardUser.firstName",
                WORDS.get("form.first_name"));
        checked.that(
                !form.userLastName().isBlank(),
                "dashboardUser.lastName",
                WORDS.get("form.last_name"));
        Role role = Role.parse(form.userRole().strip()).orElse(Role.SUPER_ADMIN);
        checked.that(role != Role.SUPER_ADMIN, "dashboardUser.role", WORDS.get("form.role"));
        return new DashboardUserWish(
                name,
                Secret.of(form.userPassword()),
                form.userEmail().strip(),
                form.userFirstName().strip(),
                form.userLastName().strip(),
                role);
    }

    private static Map<String, Secret> env(Map<String, String> given, Checked checked) {
        Map<String, Secret> env = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            checked.that(EnvNames.isGood(name), "env." + name, WORDS.get("form.env.name"));
            checked.that(
                    !DealershipEnv.PER_DEALERSHIP.contains(name),
                    "env." + name,
                    WORDS.get("form.env.filled"));
            env.put(name, Secret.of(value));
        });
        return env;
    }

    /** The first problem of each field. */
    private static final class Checked {
        private final Map<String, String> problems = new LinkedHashMap<>();

        void that(boolean good, String field, String problem) {
            if (!good) {
                problems.putIfAbsent(field, problem);
            }
        }
    }
}
