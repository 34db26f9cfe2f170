package org.cronconsole.ui.profiles;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.profile.ProfileDraft;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.render.Workspace;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.secrets.SecretPlaceViewModel;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The form of one profile. Nothing is kept before it is saved, and nothing typed is lost by a save
 * that fails.
 */
public final class ProfileEditorViewModel {
    private final Profiles profiles;
    private final ScreenKit kit;
    private final SecretPlaceViewModel places;
    private final Exits exits;
    private final ProfileForm form = new ProfileForm();
    private final ProfileProblems problems = new ProfileProblems(form);
    private final FormCheck check;
    private final WrongNotice wrong;
    private final KeptSecrets kept;
    private final ProfileTests tests;
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.GENERAL);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Set<Section>> faulty =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ObservableList<Workspace> workspaces = FXCollections.observableArrayList();
    private Consumer<ProfileField> focusWanted = field -> {};
    private boolean open;

    /**
     * Where the form leads.
     *
     * @param saved is told what was kept
     * @param left is called where the form was left without a save
     */
    record Exits(Consumer<StoredProfile> saved, Runnable left) {}

    ProfileEditorViewModel(
            Profiles profiles,
            ProfileTests.Factory tests,
            ScreenKit kit,
            SecretPlaceViewModel places,
            Exits exits) {
        this.profiles = profiles;
        this.kit = kit;
        this.places = places;
        this.exits = exits;
        this.check = new FormCheck(form, problems, kit);
        this.tests = tests.of(form, this::settle);
        this.tests.render().onFound(found -> workspaces.setAll(found.workspaces()));
        form.text(ProfileField.WORKSPACE).subscribe((was, now) -> askAgain(now));
        this.kept = new KeptSecrets(profiles, form, kit, notice, places);
        this.wrong = new WrongNotice(problems, notice, kit.texts());
        problems.onShown(seen -> {
            faulty.set(Set.copyOf(seen));
            wrong.follow();
        });
        form.onChange(check::look);
    }

    /**
     * Opens a draft.
     *
     * @param others the profiles that are kept, whose names are taken
     * @param words what stands above the form
     */
    void open(ProfileDraft draft, List<StoredProfile> others, String words) {
        boolean known = others.stream().anyMatch(each -> each.id().equals(draft.profile().id()));
        open = true;
        title.set(words);
        notice.set(null);
        section.set(Section.GENERAL);
        workspaces.clear();
        problems.forget();
        tests.drop();
        check.among(others);
        form.begin(draft, field -> known ? SecretEntry.Kept.UNKNOWN : SecretEntry.Kept.NO);
        if (known) {
            kept.look(draft.profile());
        }
    }

    /** What an administrator has laid down for all profiles. */
    LaidDown laidDown() {
        return LaidDown.of(profiles, kit.texts());
    }

    /** A key that reaches several workspaces is right once one of them is chosen. */
    private void askAgain(String workspace) {
        if (open
                && tests.render().refused()
                && workspaces.stream().anyMatch(each -> each.id().toString().equals(workspace))) {
            tests.render().run();
        }
    }

    private void settle(SecretStoreProblem problem, Runnable then) {
        places.settle(problem, then);
    }

    /** Keeps the profile, unless something is wrong with it. */
    public void save() {
        if (busy.get() || !open) {
            return;
        }
        notice.set(null);
        if (form.env().halfTyped()) {
            section.set(Section.ONBOARDING);
            notice.set(
                    Notice.warning(
                            kit.texts().get("profiles.env.halftyped"),
                            kit.texts().get("profiles.env.halftyped.text")));
            focusWanted.accept(ProfileField.ENV);
            return;
        }
        problems.reveal();
        Optional<ProfileField> first = problems.first();
        if (first.isPresent()) {
            showWrong(first.get());
            return;
        }
        ProfileDraft draft = form.draft();
        busy.set(true);
        kit.tasks()
                .run(
                        () -> {
                            profiles.save(draft.profile(), draft.typed());
                            return draft.profile();
                        },
                        saved -> {
                            busy.set(false);
                            close();
                            exits.saved().accept(saved);
                        },
                        this::notSaved);
    }

    private void showWrong(ProfileField field) {
        section.set(field.section());
        wrong.say();
        focusWanted.accept(field);
    }

    private void notSaved(Throwable failure) {
        busy.set(false);
        switch (failure) {
            case SecretStoreProblem problem -> {
                notice.set(
                        Notice.warning(
                                kit.texts().get("profiles.notsaved"),
                                problem.getMessage()
                                        + " "
                                        + kit.texts().get("profiles.notsaved.text")));
                settle(problem, this::save);
            }
            case FormProblems refused -> {
                check.refused(refused.byField());
                problems.reveal();
                problems.first()
                        .ifPresentOrElse(
                                this::showWrong,
                                () -> notice.set(Notice.of(kit.problems().of(refused))));
            }
            default -> notice.set(Notice.of(kit.problems().of(failure)));
        }
    }

    /** Leaves the form; asks where something was typed. */
    public void leave() {
        if (busy.get()) {
            return;
        }
        if (!dirty()) {
            close();
            exits.left().run();
            return;
        }
        kit.dialogs()
                .confirm(
                        discarding(),
                        yes -> {
                            close();
                            exits.left().run();
                        });
    }

    /** The question before what was typed is thrown away. */
    Confirmation discarding() {
        return Confirmation.destructive(
                        kit.texts().get("profiles.discard.title"),
                        kit.texts().get("profiles.discard.message"),
                        kit.texts().get("profiles.discard.verb"))
                .orElse(kit.texts().get("draft.keep"));
    }

    private void close() {
        open = false;
        tests.drop();
        // The next person at this form must not find the last one's secrets in it.
        form.begin(
                new ProfileDraft(StoredProfile.named(""), Map.of()), field -> SecretEntry.Kept.NO);
        problems.forget();
    }

    /** True where something was typed that is not kept. */
    public boolean dirty() {
        return open && form.dirty();
    }

    /** Wants a field focused: one that is wrong. */
    void onFocusWanted(Consumer<ProfileField> listener) {
        focusWanted = listener;
    }

    ProfileForm form() {
        return form;
    }

    ProfileProblems problems() {
        return problems;
    }

    ProfileTests tests() {
        return tests;
    }

    ScreenKit kit() {
        return kit;
    }

    /** The workspaces that the key reaches, as the last test has found. */
    ObservableList<Workspace> workspaces() {
        return workspaces;
    }

    /** The section that is shown. */
    ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /** The sections in which something wrong is to be seen. */
    ReadOnlyObjectProperty<Set<Section>> faultyProperty() {
        return faulty.getReadOnlyProperty();
    }

    /** What stands above the form. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** True while it is saved. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What there is to say. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Where a kept secret lies, in words. */
    ObservableValue<String> keptWords() {
        return places.keptWordsProperty();
    }

    /** Where secrets are kept. */
    SecretPlaceViewModel places() {
        return places;
    }
}
