package org.cronconsole.ui.profiles;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;

import org.cronconsole.profile.ProfileDraft;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.SecretField;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.profile.StoredProfile.VerificationKind;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.PriceText;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What stands in the form. Nothing of it is checked here. */
final class ProfileForm {
    private static final long LONGEST_IDLE = 1440;

    private final Map<ProfileField, StringProperty> texts = new EnumMap<>(ProfileField.class);
    private final Map<SecretField, SecretEntry> secrets = new LinkedHashMap<>();
    private final ObjectProperty<ProfileColour> colour =
            new SimpleObjectProperty<>(ProfileColour.BLUE);
    private final ObjectProperty<VerificationKind> kind =
            new SimpleObjectProperty<>(VerificationKind.NONE);
    private final BooleanProperty production = new SimpleBooleanProperty();
    private final BooleanProperty readOnly = new SimpleBooleanProperty();
    private final BooleanProperty twilio = new SimpleBooleanProperty();
    private final BooleanProperty trusted = new SimpleBooleanProperty();
    private final EnvDefaults env = new EnvDefaults();
    private final List<Runnable> listeners = new ArrayList<>();
    private StoredProfile base = StoredProfile.named("");
    private ProfileDraft first = new ProfileDraft(base, Map.of());
    private boolean filling;

    ProfileForm() {
        for (ProfileField field : ProfileField.values()) {
            StringProperty text = new SimpleStringProperty(empty(field));
            text.subscribe((was, now) -> changed());
            texts.put(field, text);
        }
        for (SecretField field :
                List.of(
                        SecretField.RENDER_API_KEY,
                        SecretField.DASHBOARD_PASSWORD,
                        SecretField.TWILIO_AUTH_TOKEN,
                        SecretField.JWT_SECRET)) {
            SecretEntry entry = new SecretEntry();
            entry.typedProperty().subscribe((was, now) -> changed());
            entry.phaseProperty().subscribe((was, now) -> changed());
            secrets.put(field, entry);
        }
        for (ObjectProperty<?> choice : List.of(colour, kind)) {
            choice.subscribe((was, now) -> changed());
        }
        for (BooleanProperty flag : List.of(production, readOnly, twilio, trusted)) {
            flag.subscribe((was, now) -> changed());
        }
        env.rows().addListener((ListChangeListener<EnvDefault>) change -> changed());
        production.subscribe((was, now) -> suggestColour(now));
    }

    /** Where nothing was filled in yet. */
    private static String empty(ProfileField field) {
        return field == ProfileField.DEPLOY_AFTER ? DeployAfter.DEPLOY_ONLY.word() : "";
    }

    /** Production stands out unless another colour was chosen. */
    private void suggestColour(boolean isProduction) {
        if (!filling && isProduction && colour.get() == ProfileColour.BLUE) {
            colour.set(ProfileColour.RED);
        }
    }

    /** Begins with a draft, which from now on counts as not changed. */
    void begin(ProfileDraft draft, Function<SecretField, SecretEntry.Kept> kept) {
        filling = true;
        base = draft.profile();
        FieldTexts.fill(base, (field, text) -> text(field).set(text));
        colour.set(base.colour());
        kind.set(base.verification().kind());
        production.set(base.production());
        readOnly.set(base.readOnly());
        twilio.set(base.twilio() != null);
        trusted.set(base.verification().sharedSecretTrusted());
        secrets.forEach((field, entry) -> entry.begin(kept.apply(field), draft.typed().get(field)));
        env.begin(draft, kept);
        filling = false;
        first = draft();
        changed();
    }

    /** It has become known which secrets are kept; what was typed stays. */
    void known(Function<SecretField, SecretEntry.Kept> kept) {
        secrets.forEach((field, entry) -> entry.known(kept.apply(field)));
        env.known(kept);
    }

    /** The text of a field; never null. */
    StringProperty text(ProfileField field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException("no such field: " + field);
        }
        return text;
    }

    String get(ProfileField field) {
        return text(field).get();
    }

    /** One of the four secrets that are no env var. */
    SecretEntry secret(SecretField field) {
        SecretEntry entry = secrets.get(field);
        if (entry == null) {
            throw new IllegalArgumentException("no such secret: " + field);
        }
        return entry;
    }

    /** How long until the window is covered; empty where what was typed says no such time. */
    Optional<Duration> idleLock() {
        try {
            long minutes = Long.parseLong(get(ProfileField.IDLE_LOCK).strip());
            return minutes < 0 || minutes > LONGEST_IDLE
                    ? Optional.empty()
                    : Optional.of(Duration.ofMinutes(minutes));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** All of it, as it would be kept. */
    ProfileDraft draft() {
        StoredProfile profile = profile();
        Map<SecretField, Secret> typed = new LinkedHashMap<>();
        List<SecretField> possible = profile.secretFields();
        secrets.forEach((field, entry) ->
                entry.change()
                        .filter(change -> possible.contains(field))
                        .ifPresent(change -> typed.put(field, change)));
        typed.putAll(env.typedSecrets());
        return new ProfileDraft(profile, typed);
    }

    private StoredProfile profile() {
        return new StoredProfile(
                base.id(),
                get(ProfileField.NAME).strip(),
                colour.get(),
                production.get(),
                readOnly.get(),
                idleLock().orElse(base.idleLock()),
                orNull(ProfileField.CA_FILE),
                new StoredProfile.Render(
                        get(ProfileField.RENDER_URL).strip(), get(ProfileField.WORKSPACE).strip()),
                new StoredProfile.Dashboard(
                        get(ProfileField.DASHBOARD_URL).strip(),
                        get(ProfileField.USERNAME).strip()),
                twilio.get()
                        ? new StoredProfile.Twilio(
                                get(ProfileField.TWILIO_SID).strip(),
                                get(ProfileField.TWILIO_URL).strip())
                        : null,
                new StoredProfile.Verification(
                        kind.get(),
                        get(ProfileField.JWKS_URL).strip(),
                        get(ProfileField.PUBLIC_KEY).strip(),
                        trusted.get(),
                        get(ProfileField.ISSUER).strip(),
                        get(ProfileField.AUDIENCE).strip()),
                jobs(),
                DeployAfter.of(ProfileField.DEPLOY_AFTER.key(), get(ProfileField.DEPLOY_AFTER)),
                env.onboarding(get(ProfileField.ENV_GROUP).strip(), prices()));
    }

    private PriceText prices() {
        return new PriceText(
                get(ProfileField.PRICE_CURRENCY).strip(),
                get(ProfileField.PRICE_DATE).strip(),
                get(ProfileField.PRICE_NUMBER).strip(),
                get(ProfileField.PRICE_PLANS).strip());
    }

    private JobDefaults jobs() {
        String runtime = get(ProfileField.RUNTIME).strip();
        return new JobDefaults(
                orNull(ProfileField.REPO),
                orNull(ProfileField.BRANCH),
                runtime.isEmpty() ? JobDefaults.NONE.runtime() : runtime,
                orNull(ProfileField.BUILD_COMMAND),
                orNull(ProfileField.START_COMMAND),
                orNull(ProfileField.PLAN),
                orNull(ProfileField.REGION));
    }

    private @Nullable String orNull(ProfileField field) {
        String text = get(field).strip();
        return text.isEmpty() ? null : text;
    }

    /** True where something was typed or chosen that was not kept. */
    boolean dirty() {
        return !draft().equals(first)
                || env.halfTyped()
                || !get(ProfileField.IDLE_LOCK).equals("" + base.idleLock().toMinutes());
    }

    /** Is called after every change. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        if (filling) {
            return;
        }
        filling = true;
        StoredProfile now = profile();
        secrets.forEach((field, entry) -> entry.serves(Profiles.serves(base, now, field)));
        filling = false;
        listeners.forEach(Runnable::run);
    }

    ObjectProperty<ProfileColour> colourProperty() {
        return colour;
    }

    ObjectProperty<VerificationKind> kindProperty() {
        return kind;
    }

    BooleanProperty productionProperty() {
        return production;
    }

    BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    /** Whether there is Twilio. */
    BooleanProperty twilioProperty() {
        return twilio;
    }

    /** Whether it was accepted what a shared secret means. */
    BooleanProperty trustedProperty() {
        return trusted;
    }

    EnvDefaults env() {
        return env;
    }
}
