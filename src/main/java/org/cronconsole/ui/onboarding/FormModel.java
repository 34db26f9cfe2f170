package org.cronconsole.ui.onboarding;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.dealership.OnboardingForm;
import org.cronconsole.dealership.StoreId;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.EnvLines;
import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What has been typed into the wizard. Nothing of it is checked here. */
final class FormModel {
    static final String FIRST_AM = "05:58";
    static final String FIRST_PM = "13:58";
    static final String FIRST_ROLE = "user";

    private final Map<FormField, StringProperty> texts = new EnumMap<>(FormField.class);
    private final ObjectProperty<PhoneMode> phoneMode;
    private final JobDefaults defaults;
    private final String suggestedZone;
    private final PhoneMode firstPhoneMode;
    private final List<Runnable> listeners = new ArrayList<>();
    private Map<FormField, String> templated = Map.of();
    private Set<String> askedEnv = Set.of();

    /**
     * A form with the defaults filled in.
     *
     * @param suggestedZone proposed until another one is chosen
     * @param canRent whether a number can be rented; proposed where so
     */
    FormModel(JobDefaults defaults, Optional<String> suggestedZone, boolean canRent) {
        this.defaults = defaults;
        this.suggestedZone = suggestedZone.orElse("");
        this.firstPhoneMode = canRent ? PhoneMode.AREA_CODE : PhoneMode.NUMBER;
        this.phoneMode = new SimpleObjectProperty<>(firstPhoneMode);
        for (FormField field : FormField.values()) {
            texts.put(field, new SimpleStringProperty(first(field)));
        }
        text(FormField.DEALERSHIP_NAME).addListener((o, was, now) -> suggestStoreId(was, now));
        texts.values().forEach(text -> text.addListener((o, was, now) -> changed()));
        phoneMode.addListener((o, was, now) -> changed());
    }

    private String first(FormField field) {
        String ofTemplate = templated.get(field);
        return ofTemplate != null ? ofTemplate : usual(field);
    }

    private String usual(FormField field) {
        return switch (field) {
            case AM_TIME -> FIRST_AM;
            case PM_TIME -> FIRST_PM;
            case DAYS -> Weekdays.usual();
            case USER_ROLE -> FIRST_ROLE;
            case TIME_ZONE -> suggestedZone;
            case REPO -> orEmpty(defaults.repo());
            case BRANCH -> orEmpty(defaults.branch());
            case PLAN -> orEmpty(defaults.plan());
            case REGION -> orEmpty(defaults.region());
            default -> "";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Follows the name as long as nobody has changed the id by hand. */
    private void suggestStoreId(String nameWas, String name) {
        StringProperty storeId = text(FormField.STORE_ID);
        if (storeId.get().isBlank() || storeId.get().equals(StoreId.suggest(nameWas))) {
            storeId.set(StoreId.suggest(name));
        }
    }

    /** The text of a field; never null. */
    StringProperty text(FormField field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException("no such field: " + field);
        }
        return text;
    }

    /** The way to a phone number that is chosen. */
    ObjectProperty<PhoneMode> phoneMode() {
        return phoneMode;
    }

    /** The further env vars as they can be read. */
    EnvLines envLines() {
        return EnvLines.parse(get(FormField.ENV_LINES));
    }

    /** True while the time zone is the one that was proposed. */
    boolean zoneIsSuggestion() {
        return !suggestedZone.isEmpty() && get(FormField.TIME_ZONE).equals(suggestedZone);
    }

    /** True where nothing has been typed or chosen yet. */
    boolean untouched() {
        for (FormField field : FormField.values()) {
            if (!get(field).equals(first(field))) {
                return false;
            }
        }
        return phoneMode.get() == firstPhoneMode;
    }

    /** What this is a draft of. */
    String draftWords(Texts words) {
        String name = get(FormField.DEALERSHIP_NAME).strip();
        return name.isEmpty()
                ? words.get("onboarding.draft.nameless")
                : words.format("onboarding.draft", name);
    }

    /** Puts everything back to the defaults. */
    void clear() {
        for (FormField field : FormField.values()) {
            text(field).set(first(field));
        }
        phoneMode.set(firstPhoneMode);
    }

    /**
     * What a template came to.
     *
     * @param done fields that say now what it says
     * @param kept fields that say something else, which was typed before
     */
    record Filled(List<FormField> done, List<FormField> kept) {}

    /**
     * Begins with a template in place of the one before: fills the fields that are untouched or
     * empty, and leaves the others.
     *
     * @param fields what it says; empty for no template
     * @param asked names of env vars that it wants a value for
     */
    Filled apply(Map<FormField, String> fields, List<String> asked) {
        Set<FormField> touched = EnumSet.noneOf(FormField.class);
        for (FormField field : FormField.values()) {
            if (!get(field).isBlank() && !get(field).equals(first(field))) {
                touched.add(field);
            }
        }
        Set<FormField> changing = EnumSet.noneOf(FormField.class);
        changing.addAll(templated.keySet());
        changing.addAll(fields.keySet());
        changing.removeAll(touched);
        templated = Map.copyOf(fields);
        askedEnv = Set.copyOf(asked);
        changing.forEach(field -> text(field).set(first(field)));
        if (touched.contains(FormField.ENV_LINES)) {
            addEnv(asked);
        }
        List<FormField> done = new ArrayList<>();
        List<FormField> kept = new ArrayList<>();
        for (FormField field : FormField.values()) {
            String value = fields.get(field);
            if (value != null) {
                boolean says = field == FormField.ENV_LINES || get(field).equals(value);
                (says ? done : kept).add(field);
            }
        }
        changed();
        return new Filled(done, kept);
    }

    private void addEnv(List<String> asked) {
        Set<String> there = envLines().values().keySet();
        String typed = get(FormField.ENV_LINES);
        String more =
                asked.stream()
                        .filter(name -> !there.contains(name))
                        .map(name -> name + "=\n")
                        .collect(Collectors.joining());
        if (!more.isEmpty()) {
            text(FormField.ENV_LINES)
                    .set(typed.endsWith("\n") ? typed + more : typed + "\n" + more);
        }
    }

    /** Names of env vars that the template asks for and whose lines have no value yet. */
    Set<String> unanswered() {
        Set<String> names = new LinkedHashSet<>();
        envLines()
                .values()
                .forEach((name, value) -> {
                    if (value.isEmpty() && askedEnv.contains(name)) {
                        names.add(name);
                    }
                });
        return names;
    }

    /** Is called after every change. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    String get(FormField field) {
        return text(field).get();
    }

    /** Fills a field in; one of the phone number chooses that way to it too. */
    void put(FormField field, String value) {
        switch (field) {
            case AREA_CODE -> phoneMode.set(PhoneMode.AREA_CODE);
            case PHONE_NUMBER -> phoneMode.set(PhoneMode.NUMBER);
            default -> {}
        }
        text(field).set(value);
    }

    /** All of it, as it is checked. */
    OnboardingForm form() {
        PhoneMode mode = phoneMode.get();
        return new OnboardingForm(
                get(FormField.DEALERSHIP_NAME),
                get(FormField.STORE_ID),
                get(FormField.VAUTO_USERNAME),
                get(FormField.VAUTO_PASSWORD),
                get(FormField.TIME_ZONE),
                get(FormField.AM_TIME),
                get(FormField.PM_TIME),
                get(FormField.DAYS),
                get(FormField.REPO),
                get(FormField.BRANCH),
                get(FormField.PLAN),
                get(FormField.REGION),
                mode.fileName(),
                switch (mode) {
                    case AREA_CODE -> get(FormField.AREA_CODE);
                    case NUMBER -> get(FormField.PHONE_NUMBER);
                    case NONE -> "";
                },
                get(FormField.USER_NAME).strip(),
                get(FormField.USER_PASSWORD),
                get(FormField.USER_EMAIL),
                get(FormField.USER_FIRST_NAME),
                get(FormField.USER_LAST_NAME),
                get(FormField.USER_ROLE),
                envLines().values());
    }

    /** Puts a fresh password into the user's field. */
    void generatePassword() {
        text(FormField.USER_PASSWORD).set(new PasswordMaker(new SecureRandom()).make());
    }
}
