package org.cronconsole.ui.profiles;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.profile.ProfileDraft;
import org.cronconsole.profile.ProfileId;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.secrets.SecretPlaceViewModel;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The profiles of this computer, and the way to the form of one. */
public final class ProfilesViewModel {
    private final Workbenches workbenches;
    private final Profiles profiles;
    private final ScreenKit kit;
    private final Consumer<@Nullable ProfileId> back;
    private final SecretPlaceViewModel places;
    private final ProfileEditorViewModel editor;
    private final ProfileExport export;
    private final ProfileList list = new ProfileList();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ImportQueue pending = new ImportQueue();
    private @Nullable ProfileId lastSaved;

    /**
     * Shows the profiles of these workbenches.
     *
     * @param back leaves the screen; is told the profile that was saved last, null for none
     */
    public ProfilesViewModel(
            Workbenches workbenches, ScreenKit kit, Consumer<@Nullable ProfileId> back) {
        this.workbenches = workbenches;
        this.profiles = workbenches.profiles();
        this.kit = kit;
        this.back = back;
        this.places = new SecretPlaceViewModel(profiles, kit);
        this.export = new ProfileExport(kit, notice);
        this.editor =
                new ProfileEditorViewModel(
                        profiles,
                        (form, locked) ->
                                new ProfileTests(form, profiles, workbenches.probes(), kit, locked),
                        kit,
                        places,
                        new ProfileEditorViewModel.Exits(this::saved, this::nextPending));
    }

    /** Reads the profiles. */
    public void look() {
        look(() -> {});
    }

    private void look(Runnable then) {
        places.look();
        run(
                () -> SeenProfiles.read(workbenches),
                seen -> {
                    list.show(seen, lastSaved);
                    seen.notice(kit.texts()).ifPresent(notice::set);
                    then.run();
                });
    }

    /** Does what the screen was opened for. */
    public void open(ProfilesRequest request) {
        look(() -> {
            switch (request) {
                case ProfilesRequest.Look ignored -> {}
                case ProfilesRequest.Make ignored -> makeNew();
                case ProfilesRequest.Edit(ProfileId id) -> list.find(id).ifPresent(this::edit);
                case ProfilesRequest.Review(ProfileDraft draft) -> review(List.of(draft));
                case ProfilesRequest.Import(Path file) -> importFile(file);
            }
        });
    }

    /** Opens the form with nothing in it. */
    public void makeNew() {
        edit(
                new ProfileDraft(StoredProfile.named(""), java.util.Map.of()),
                kit.texts().get("profiles.title.new"));
    }

    /** Opens the form with the selected profile. */
    public void editSelected() {
        ProfileRow row = list.selectedProperty().get();
        if (row != null) {
            edit(row);
        }
    }

    private void edit(ProfileRow row) {
        list.selectedProperty().set(row);
        edit(
                new ProfileDraft(row.profile(), java.util.Map.of()),
                kit.texts().format("profiles.title.edit", row.profile().name()));
    }

    private void edit(ProfileDraft draft, String words) {
        notice.set(null);
        editor.open(draft, list.profiles(), words);
        editing.set(true);
    }

    /** Opens the form with a copy of the selected profile, secrets and all. */
    public void duplicate() {
        ProfileRow row = list.selectedProperty().get();
        if (row != null) {
            run(
                    () -> profiles.duplicate(row.profile()),
                    draft ->
                            edit(
                                    draft,
                                    kit.texts()
                                            .format("profiles.title.copy", row.profile().name())));
        }
    }

    /** Uses the selected profile where nothing else is said, or no longer. */
    public void toggleDefault() {
        ProfileRow row = list.selectedProperty().get();
        if (row != null) {
            run(
                    () -> {
                        profiles.makeDefault(row.isDefault() ? null : row.profile().id());
                        return row;
                    },
                    done -> look());
        }
    }

    /** Deletes the selected profile once its name was typed. */
    public void delete() {
        ProfileRow row = list.selectedProperty().get();
        if (row == null) {
            return;
        }
        String name = row.profile().name();
        kit.dialogs()
                .confirm(
                        new Confirmation(
                                kit.texts().format("profiles.delete.title", name),
                                kit.texts().get("profiles.delete.message"),
                                kit.texts().get("profiles.delete.verb"),
                                true,
                                name),
                        typed -> deleteNow(row.profile()));
    }

    private void deleteNow(StoredProfile profile) {
        run(
                () -> {
                    profiles.delete(profile);
                    return profile;
                },
                gone -> {
                    if (gone.id().equals(lastSaved)) {
                        lastSaved = null;
                    }
                    notice.set(
                            Notice.success(
                                    "", kit.texts().format("profiles.deleted", gone.name())));
                    look();
                });
    }

    /** Writes the selected profile, or all, to a file that the person chooses. */
    public void export(boolean all) {
        ProfileRow row = list.selectedProperty().get();
        if (all) {
            export.ask(list.profiles());
        } else if (row != null) {
            export.ask(List.of(row.profile()));
        }
    }

    /** Lets the person choose exported profiles or a {@code .env} file to look over. */
    public void chooseImport() {
        kit.dialogs().chooseProfileFile(this::importFile);
    }

    private void importFile(Path file) {
        List<String> taken = list.profiles().stream().map(StoredProfile::name).toList();
        run(() -> ImportedProfiles.read(file, taken, workbenches), this::review);
    }

    /** Opens the form with what the environment says. */
    public void importEnvironment() {
        run(
                workbenches::fromEnvironment,
                found -> found.ifPresent(profile -> review(List.of(ImportedProfiles.of(profile)))));
    }

    private void review(List<ProfileDraft> drafts) {
        pending.begin(drafts);
        nextPending();
    }

    private void saved(StoredProfile profile) {
        lastSaved = profile.id();
        notice.set(Notice.success("", kit.texts().format("profiles.saved", profile.name())));
        Notice said = notice.get();
        look(() -> {
            nextPending();
            if (!editing.get()) {
                notice.set(said);
            }
        });
    }

    /** The form was left: the next of those that were imported, or back to the list. */
    private void nextPending() {
        pending.next()
                .ifPresentOrElse(
                        next -> edit(next.draft(), next.title(kit.texts())),
                        () -> editing.set(false));
    }

    /** Leaves the screen. */
    public void leave() {
        back.accept(lastSaved);
    }

    /** Goes on with closing the window; asks first where something was typed. */
    public void leaveFor(Runnable goOn) {
        if (!editor.dirty()) {
            goOn.run();
            return;
        }
        kit.dialogs().confirm(editor.discarding(), yes -> goOn.run());
    }

    private <T> void run(Callable<T> work, Consumer<T> done) {
        kit.tasks().run(work, done, failure -> failed(failure, () -> run(work, done)));
    }

    private void failed(Throwable failure, Runnable again) {
        if (failure instanceof SecretStoreProblem problem) {
            places.settle(problem, again);
        } else {
            notice.set(Notice.of(kit.problems().of(failure)));
        }
    }

    /** The profiles, by name. */
    ObservableList<ProfileRow> rows() {
        return list.rows();
    }

    /** The one that is selected; null for none. */
    ObjectProperty<@Nullable ProfileRow> selectedProperty() {
        return list.selectedProperty();
    }

    /** Whether the form is open. */
    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /** Whether the environment says anything that could be imported. */
    ReadOnlyBooleanProperty environmentIsThereProperty() {
        return list.environmentIsThereProperty();
    }

    /** What there is to say. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Where secrets are kept. */
    public SecretPlaceViewModel places() {
        return places;
    }

    /** The form. */
    public ProfileEditorViewModel editor() {
        return editor;
    }
}
