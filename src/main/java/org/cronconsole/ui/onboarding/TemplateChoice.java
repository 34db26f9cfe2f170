package org.cronconsole.ui.onboarding;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.dealership.Template;
import org.cronconsole.dealership.Templates;
import org.cronconsole.registry.TemplateEntry;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** The templates that all admins share: chosen for the form, kept from it, and looked after. */
final class TemplateChoice {
    private final Templates templates;
    private final FormModel form;
    private final ScreenKit kit;
    private final Texts texts;
    private final Set<String> knownEnv;
    private final ObservableList<Template> all = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Template> chosen = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private boolean read;

    /**
     * Works on this form.
     *
     * @param knownEnv names of env vars that have a value without the form
     */
    TemplateChoice(Templates templates, FormModel form, ScreenKit kit, Set<String> knownEnv) {
        this.templates = templates;
        this.form = form;
        this.kit = kit;
        this.texts = kit.texts();
        this.knownEnv = knownEnv;
        chosen.subscribe((was, now) -> apply(now));
    }

    /** Reads the templates, the first time; a fresh form then begins with the standard one. */
    void entered() {
        if (!read) {
            read = true;
            load(null);
        }
    }

    private void load(@Nullable String toChoose) {
        boolean first = toChoose == null && all.isEmpty();
        kit.tasks()
                .run(
                        templates::list,
                        list -> loaded(list, toChoose, first),
                        problem ->
                                notice.set(
                                        Notice.of(kit.problems().of(problem))
                                                .withAction(
                                                        texts.get("kit.retry"),
                                                        () -> load(toChoose))));
    }

    private void loaded(List<Template> list, @Nullable String toChoose, boolean first) {
        Template was = chosen.get();
        String wanted = toChoose != null ? toChoose : was == null ? null : was.name();
        all.setAll(list);
        Optional<Template> now =
                wanted != null
                        ? named(wanted)
                        : first && form.untouched()
                                ? list.stream().filter(Template::standard).findFirst()
                                : Optional.empty();
        chosen.set(now.orElse(null));
    }

    private Optional<Template> named(String wanted) {
        return all.stream().filter(t -> t.name().equals(wanted)).findFirst();
    }

    private void apply(@Nullable Template template) {
        FormModel.Filled filled =
                form.apply(
                        template == null ? Map.of() : TemplateFields.of(template, knownEnv),
                        template == null ? List.of() : template.missing(knownEnv));
        name.set(template == null ? "" : template.name());
        told.set(
                template == null
                        ? ""
                        : filled.done().isEmpty() && filled.kept().isEmpty()
                                ? texts.get("onboarding.template.nothing")
                                : words("onboarding.template.filled", filled.done())
                                        + words("onboarding.template.kept", filled.kept()));
    }

    private String words(String key, List<FormField> fields) {
        if (fields.isEmpty()) {
            return "";
        }
        String names = fields.stream().map(this::name).collect(Collectors.joining(", "));
        return texts.format(key, names) + " ";
    }

    private String name(FormField field) {
        return texts.get("onboarding.template.field." + field.name().toLowerCase(Locale.ROOT));
    }

    /** Keeps what the form says under the name that is typed; asks before it replaces another. */
    void save() {
        String wanted = name.get().strip();
        TemplateEntry entry = TemplateFields.of(wanted, form);
        Optional<Template> before = named(wanted);
        if (before.isEmpty()) {
            act("saved", wanted, () -> templates.save(null, entry).name());
            return;
        }
        TemplateEntry fresh = entry.standard(before.get().standard());
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.format("onboarding.template.replace.title", wanted),
                                texts.get("onboarding.template.replace.message"),
                                texts.get("onboarding.template.replace.verb")),
                        typed ->
                                act(
                                        "saved",
                                        wanted,
                                        () -> templates.save(before.get(), fresh).name()));
    }

    /** Gives the chosen template the name that is typed. */
    void rename() {
        Template template = chosen.get();
        if (template != null) {
            String wanted = name.get().strip();
            act("renamed", wanted, () -> templates.rename(template, wanted).name());
        }
    }

    /** Makes the chosen template the one that new forms begin with, or takes that back. */
    void toggleStandard() {
        Template template = chosen.get();
        if (template != null) {
            act(
                    template.standard() ? "notstandard" : "standard",
                    template.name(),
                    () -> {
                        templates.makeStandard(template.standard() ? null : template);
                        return template.name();
                    });
        }
    }

    /** Removes the chosen template once its name was typed. */
    void delete() {
        Template template = chosen.get();
        if (template == null) {
            return;
        }
        kit.dialogs()
                .confirm(
                        new Confirmation(
                                texts.format("onboarding.template.delete.title", template.name()),
                                texts.get("onboarding.template.delete.message"),
                                texts.get("onboarding.template.delete.verb"),
                                true,
                                template.name()),
                        typed ->
                                act(
                                        "deleted",
                                        template.name(),
                                        () -> {
                                            templates.delete(template);
                                            return "";
                                        }));
    }

    private void act(String done, String what, Callable<String> work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        notice.set(null);
        kit.tasks()
                .run(
                        work,
                        now -> {
                            busy.set(false);
                            notice.set(
                                    Notice.success(
                                            texts.format("onboarding.template." + done, what), ""));
                            if (now.isEmpty()) {
                                chosen.set(null);
                            }
                            load(now.isEmpty() ? null : now);
                        },
                        problem -> {
                            busy.set(false);
                            notice.set(Notice.of(kit.problems().of(problem)));
                            load(null);
                        });
    }

    ObservableList<Template> all() {
        return all;
    }

    /** The template that the form begins with; null for none. */
    ObjectProperty<@Nullable Template> chosenProperty() {
        return chosen;
    }

    /** The name that is typed, to save or rename. */
    StringProperty nameProperty() {
        return name;
    }

    /** What the chosen template has filled in. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    BooleanProperty busyProperty() {
        return busy;
    }
}
