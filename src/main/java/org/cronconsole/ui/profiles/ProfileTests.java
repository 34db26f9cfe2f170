package org.cronconsole.ui.profiles;

import org.cronconsole.doctor.ProbeResult;
import org.cronconsole.doctor.ServiceProbes;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.profile.ProfileDraft;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.SecretField;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.Settings;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The tests of the three services, each with its own part of the form and nothing else. */
final class ProfileTests {
    private final ProfileForm form;
    private final Profiles profiles;
    private final ScreenKit kit;
    private final BiConsumer<SecretStoreProblem, Runnable> locked;
    private final ConnectionTest render;
    private final ConnectionTest dashboard;
    private final ConnectionTest twilio;

    /** Makes the tests of a form. */
    interface Factory {
        /**
         * The tests of this form.
         *
         * @param locked takes away what keeps the secrets from being read, then runs what follows
         */
        ProfileTests of(ProfileForm form, BiConsumer<SecretStoreProblem, Runnable> locked);
    }

    ProfileTests(
            ProfileForm form,
            Profiles profiles,
            ServiceProbes probes,
            ScreenKit kit,
            BiConsumer<SecretStoreProblem, Runnable> locked) {
        this.form = form;
        this.profiles = profiles;
        this.kit = kit;
        this.locked = locked;
        this.render =
                test(
                        () -> lacks(ProfileField.RENDER_URL, SecretField.RENDER_API_KEY),
                        StoredProfile::onlyRender,
                        probes::render);
        // Without a password it can still be told whether the dashboard is there.
        this.dashboard =
                test(
                        () -> lacks(ProfileField.DASHBOARD_URL, null),
                        StoredProfile::onlyDashboard,
                        probes::dashboard);
        this.twilio =
                test(
                        () -> lacks(ProfileField.TWILIO_SID, SecretField.TWILIO_AUTH_TOKEN),
                        StoredProfile::onlyTwilio,
                        probes::twilio);
        // An answer holds for what was asked with.
        dropBy(
                render,
                SecretField.RENDER_API_KEY,
                List.of(ProfileField.RENDER_URL, ProfileField.CA_FILE));
        dropBy(
                dashboard,
                SecretField.DASHBOARD_PASSWORD,
                List.of(ProfileField.DASHBOARD_URL, ProfileField.USERNAME, ProfileField.CA_FILE));
        dropBy(
                twilio,
                SecretField.TWILIO_AUTH_TOKEN,
                List.of(ProfileField.TWILIO_SID, ProfileField.TWILIO_URL, ProfileField.CA_FILE));
    }

    private ConnectionTest test(
            Supplier<String> lacking,
            UnaryOperator<StoredProfile> part,
            Function<Settings, ProbeResult> probe) {
        return new ConnectionTest(kit, lacking, () -> question(part, probe), locked);
    }

    private String lacks(ProfileField field, @Nullable SecretField secret) {
        if (form.get(field).isBlank()) {
            return kit.texts().get("profiles.test.lacks." + field.key());
        }
        return secret != null && form.secret(secret).missing()
                ? kit.texts().get("profiles.test.lacks." + secret.key())
                : "";
    }

    /** Takes what stands in the form now; the question itself waits and knows no form. */
    private Callable<ProbeResult> question(
            UnaryOperator<StoredProfile> part, Function<Settings, ProbeResult> probe) {
        ProfileDraft draft = form.draft();
        return () -> probe.apply(profiles.open(part.apply(draft.profile()), draft.typed()));
    }

    private void dropBy(ConnectionTest test, SecretField secret, List<ProfileField> fields) {
        fields.forEach(field -> form.text(field).subscribe((was, now) -> test.drop()));
        form.secret(secret).typedProperty().subscribe((was, now) -> test.drop());
    }

    /** The three of them, dropped. */
    void drop() {
        render.drop();
        dashboard.drop();
        twilio.drop();
    }

    ConnectionTest render() {
        return render;
    }

    ConnectionTest dashboard() {
        return dashboard;
    }

    ConnectionTest twilio() {
        return twilio;
    }
}
