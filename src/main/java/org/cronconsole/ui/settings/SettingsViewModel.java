package org.cronconsole.ui.settings;

import org.cronconsole.account.Session;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Settings;
import org.cronconsole.ui.kit.Looks;
import org.cronconsole.ui.kit.Roles;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.Workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The facts of the connection, none of them a secret, and the look. */
public final class SettingsViewModel {
    private final Profile profile;
    private final Workbench workbench;
    private final ScreenKit kit;
    private final Path dataFolder;
    private final Looks looks;

    /**
     * Something that is so.
     *
     * @param name what it is
     * @param value what it is here
     */
    public record Fact(String name, String value) {}

    /**
     * Shows what somebody works with.
     *
     * @param looks take effect when they are set
     */
    public SettingsViewModel(
            Profile profile, Workbench workbench, ScreenKit kit, Path dataFolder, Looks looks) {
        this.profile = profile;
        this.workbench = workbench;
        this.kit = kit;
        this.dataFolder = dataFolder;
        this.looks = looks;
    }

    /** The facts, as they are now. */
    public List<Fact> facts() {
        Texts texts = kit.texts();
        Settings settings = profile.settings();
        Session session = workbench.session();
        List<Fact> facts = new ArrayList<>();
        add(facts, "profile", kind());
        RenderAccess render = settings.render();
        add(facts, "render", render == null ? none() : render.baseUrl().toString());
        add(
                facts,
                "workspace",
                workbench.workspace().name() + " (" + workbench.workspace().id() + ")");
        add(
                facts,
                "dashboard",
                settings.dashboard() == null ? none() : settings.dashboard().baseUrl().toString());
        add(
                facts,
                "twilio",
                texts.get(
                        settings.twilio() == null ? "settings.twilio.no" : "settings.twilio.yes"));
        String role = Roles.words(session.user(), texts);
        add(facts, "user", session.user().username() + " (" + role + ")");
        add(
                facts,
                "token",
                session.expiresAt() == null
                        ? texts.get("settings.token.unknown")
                        : kit.times().local(session.expiresAt())
                                + " ("
                                + kit.times().age(session.expiresAt())
                                + ")");
        add(
                facts,
                "verified",
                texts.get(
                        session.verifiedHere() ? "settings.verified.yes" : "settings.verified.no"));
        add(facts, "folder", dataFolder.toString());
        return facts;
    }

    private String kind() {
        if (workbench.sandbox()) {
            return kit.texts().format("settings.profile.sandbox", profile.name());
        }
        return workbench.production()
                ? kit.texts().format("settings.profile.production", profile.name())
                : profile.name();
    }

    private String none() {
        return kit.texts().get("settings.none");
    }

    private void add(List<Fact> facts, String key, String value) {
        facts.add(new Fact(kit.texts().get("settings." + key), value));
    }

    /** What was chosen about the look of the windows. */
    public Looks looks() {
        return looks;
    }
}
