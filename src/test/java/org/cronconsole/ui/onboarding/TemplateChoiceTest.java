package org.cronconsole.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.dealership.Template;
import org.cronconsole.dealership.Templates;
import org.cronconsole.job.Patience;
import org.cronconsole.registry.EnvGroupTemplates;
import org.cronconsole.registry.TemplateEntry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

class TemplateChoiceTest {
    private static final TemplateEntry MIDWEST =
            new TemplateEntry(
                    "Midwest",
                    ZoneId.of("America/Chicago"),
                    LocalTime.of(6, 2),
                    null,
                    Weekdays.parse("MON-FRI"),
                    "https://github.com/acme/midwest",
                    null,
                    "standard",
                    null,
                    List.of("DEBUG_MODE", "SHARED_KEY"),
                    false);

    private final TestKit business = new TestKit();
    private final Templates templates =
            new Templates(
                    new EnvGroupTemplates(
                            business.render, FakeRender.WORKSPACE, () -> FakeRender.NOW),
                    new Patience(Duration.ofMillis(20), Duration.ofMillis(2)));
    private final FormModel form =
            new FormModel(JobDefaults.NONE, Optional.of("America/New_York"), true);
    private final TemplateChoice choice =
            new TemplateChoice(templates, form, business.kit(), Set.of("SHARED_KEY"));

    @BeforeEach
    void aTemplate() {
        templates.save(null, MIDWEST);
    }

    private Template named(String name) {
        return choice.all().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    private Notice notice() {
        return Objects.requireNonNull(choice.noticeProperty().get());
    }

    @Test
    void aTemplateFillsWhatIsUntouchedAndSaysSo() {
        choice.entered();
        assertThat(choice.chosenProperty().get()).isNull();
        form.put(FormField.AM_TIME, "05:30");
        choice.chosenProperty().set(named("Midwest"));
        assertThat(form.get(FormField.AM_TIME)).isEqualTo("05:30");
        assertThat(form.get(FormField.TIME_ZONE)).isEqualTo("America/Chicago");
        assertThat(form.get(FormField.DAYS)).isEqualTo("MON-FRI");
        assertThat(form.get(FormField.PLAN)).isEqualTo("standard");
        // The value of the other one is in the profile.
        assertThat(form.get(FormField.ENV_LINES)).isEqualTo("DEBUG_MODE=\n");
        assertThat(form.unanswered()).containsExactly("DEBUG_MODE");
        assertThat(choice.toldProperty().get())
                .contains("Filled in: repository, plan, names of env vars", "time zone, days")
                .contains("Left as typed: AM time");
        form.put(FormField.ENV_LINES, "DEBUG_MODE=no\n");
        assertThat(form.unanswered()).isEmpty();
        choice.chosenProperty().set(null);
        assertThat(form.get(FormField.TIME_ZONE)).isEqualTo("America/New_York");
        assertThat(form.get(FormField.PLAN)).isEmpty();
        assertThat(form.get(FormField.AM_TIME)).isEqualTo("05:30");
        assertThat(form.get(FormField.ENV_LINES)).isEqualTo("DEBUG_MODE=no\n");
        assertThat(choice.toldProperty().get()).isEmpty();
    }

    @Test
    void aFreshFormBeginsWithTheStandardOneAndIsNoDraft() {
        templates.makeStandard(templates.find("Midwest"));
        choice.entered();
        assertThat(form.get(FormField.AM_TIME)).isEqualTo("06:02");
        assertThat(form.untouched()).isTrue();
        form.put(FormField.AM_TIME, "07:00");
        assertThat(form.untouched()).isFalse();
        form.clear();
        assertThat(form.get(FormField.AM_TIME)).isEqualTo("06:02");
    }

    @Test
    void aFormThatWasTypedIntoBeginsWithNone() {
        templates.makeStandard(templates.find("Midwest"));
        form.put(FormField.DEALERSHIP_NAME, "Joliet Kia");
        choice.entered();
        assertThat(choice.chosenProperty().get()).isNull();
        assertThat(form.get(FormField.AM_TIME)).isEqualTo("05:58");
    }

    @Test
    void theFormIsSavedWithoutPasswordsAndValues() {
        choice.entered();
        form.put(FormField.DEALERSHIP_NAME, "Joliet Kia");
        form.put(FormField.VAUTO_PASSWORD, "planted-one");
        form.put(FormField.USER_PASSWORD, "planted-two");
        form.put(FormField.ENV_LINES, "DEBUG_MODE=planted-three");
        form.put(FormField.REGION, "ohio");
        choice.nameProperty().set(" Ohio ");
        choice.save();
        assertThat(notice().title()).isEqualTo("The template “Ohio” is saved");
        TemplateEntry saved = templates.find("Ohio").entry();
        assertThat(saved.region()).isEqualTo("ohio");
        assertThat(saved.envNames()).containsExactly("DEBUG_MODE");
        business.render
                .groups
                .values()
                .forEach(group ->
                        group.envVars()
                                .forEach(v ->
                                        assertThat(v.value().reveal())
                                                .doesNotContain("planted", "Joliet")));
        assertThat(Objects.requireNonNull(choice.chosenProperty().get()).name()).isEqualTo("Ohio");
        form.put(FormField.REGION, "oregon");
        choice.save();
        assertThat(business.dialogs.last().title()).contains("Replace", "Ohio");
        business.dialogs.yes("");
        assertThat(templates.find("Ohio").region()).isEqualTo("oregon");
    }

    @Test
    void templatesAreRenamedMadeStandardAndDeleted() {
        choice.entered();
        choice.chosenProperty().set(named("Midwest"));
        choice.nameProperty().set("Illinois");
        choice.rename();
        assertThat(notice().title()).contains("Illinois");
        choice.toggleStandard();
        assertThat(templates.find("Illinois").standard()).isTrue();
        choice.toggleStandard();
        assertThat(templates.find("Illinois").standard()).isFalse();
        choice.delete();
        assertThat(business.dialogs.last().nameToType()).isEqualTo("Illinois");
        business.dialogs.yes("Illinois");
        assertThat(choice.all()).isEmpty();
        assertThat(choice.chosenProperty().get()).isNull();
    }

    @Test
    void whatAColleagueChangedIsNotWrittenOver() {
        choice.entered();
        choice.chosenProperty().set(named("Midwest"));
        Template mine = templates.find("Midwest");
        templates.save(
                mine,
                new TemplateEntry(
                        "Midwest", null, null, null, Set.of(), null, null, "pro", null, List.of(),
                        false));
        choice.nameProperty().set("Illinois");
        choice.rename();
        assertThat(notice().text()).contains("Somebody else changed");
        assertThat(templates.find("Midwest").plan()).isEqualTo("pro");
        assertThat(Objects.requireNonNull(choice.chosenProperty().get()).plan()).isEqualTo("pro");
    }

    @Test
    void anAmbiguousSaveIsLookedForAndAFailedOneIsSaid() {
        choice.entered();
        choice.nameProperty().set("Ohio");
        business.render.faultOn = "put TEMPLATE";
        business.render.fault = FakeRender.cut();
        business.render.faultAfterEffect = true;
        choice.save();
        assertThat(notice().kind()).isEqualTo(Notice.Kind.SUCCESS);
        choice.nameProperty().set("Iowa");
        business.render.fault = FakeRender.cut();
        business.render.faultAfterEffect = false;
        choice.save();
        assertThat(notice().kind()).isNotEqualTo(Notice.Kind.SUCCESS);
        assertThat(choice.all()).extracting(Template::name).containsExactly("Midwest", "Ohio");
    }
}
