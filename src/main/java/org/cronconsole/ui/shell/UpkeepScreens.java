package org.cronconsole.ui.shell;

import org.cronconsole.doctor.Clinic;
import org.cronconsole.ui.alerts.AlertChoicesPart;
import org.cronconsole.ui.doctor.DoctorView;
import org.cronconsole.ui.doctor.DoctorViewModel;
import org.cronconsole.ui.faults.FaultsView;
import org.cronconsole.ui.faults.FaultsViewModel;
import org.cronconsole.ui.kit.Looks;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.profiles.ProfilesRequest;
import org.cronconsole.ui.profiles.ProfilesView;
import org.cronconsole.ui.profiles.ProfilesViewModel;
import org.cronconsole.ui.settings.LanguagePart;
import org.cronconsole.ui.settings.LanguageViewModel;
import org.cronconsole.ui.settings.SettingsView;
import org.cronconsole.ui.settings.SettingsViewModel;
import org.cronconsole.ui.signin.SignedIn;
import org.cronconsole.ui.updates.UpdatesPart;
import org.cronconsole.ui.updates.UpdatesViewModel;
import org.cronconsole.workbench.SandboxFaults;
import org.cronconsole.workbench.Workbenches;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The screens of a session that are about this program and its settings, not about jobs. */
record UpkeepScreens(
        Workbenches workbenches,
        SignedIn signedIn,
        ScreenKit kit,
        Supplier<SandboxFaults> faults,
        Supplier<Clinic> clinic,
        UiState state,
        Path dataFolder,
        Looks looks,
        Supplier<AlertChoicesPart> alerts,
        Consumer<Place> goTo) {
    /**
     * Makes one.
     *
     * @throws IllegalArgumentException for a place of another kind
     */
    Screen make(Place place) {
        return switch (place) {
            case SETTINGS ->
                    new SettingsView(
                            new SettingsViewModel(
                                    signedIn.profile(),
                                    signedIn.workbench(),
                                    kit,
                                    dataFolder,
                                    looks),
                            kit.texts(),
                            kit.texts()
                                    .format(
                                            "settings.text.keys",
                                            TextSizeKeys.LARGER.words(),
                                            TextSizeKeys.SMALLER.words(),
                                            TextSizeKeys.USUAL.words()),
                            new LanguagePart(new LanguageViewModel(kit, state), kit.texts()),
                            alerts.get(),
                            new UpdatesPart(
                                    new UpdatesViewModel(workbenches, kit, state), kit.texts()),
                            () -> goTo.accept(Place.PROFILES));
            case PROFILES ->
                    new ProfilesView(
                            new ProfilesViewModel(
                                    workbenches, kit, saved -> goTo.accept(Place.SETTINGS)),
                            kit.texts(),
                            new ProfilesRequest.Look());
            case DOCTOR -> {
                DoctorView view = new DoctorView(new DoctorViewModel(clinic.get(), kit), kit, null);
                ColumnMemory.of("calls", view.table(), state, signedIn.workbench().profile());
                yield view;
            }
            case FAULTS ->
                    new FaultsView(new FaultsViewModel(faults, kit), () -> goTo.accept(Place.JOBS));
            default -> throw new IllegalArgumentException(place + " is about jobs");
        };
    }

    /** The size of words, from anywhere. */
    void offer(Palette palette) {
        for (TextSizeKeys keys : TextSizeKeys.values()) {
            palette.action(
                    "text." + keys,
                    kit.texts().get("palette.text." + keys.name().toLowerCase(Locale.ROOT)),
                    keys.words(),
                    () -> keys.on(looks.textSize()));
        }
    }
}
