package org.cronconsole.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Objects;

/** Going through the guide: pages, the way back, the search, links. */
class HelpViewModelTest {
    private final TestKit business = new TestKit();

    private HelpViewModel model() {
        return new HelpViewModel(business.kit());
    }

    private static String page(HelpViewModel model) {
        return Objects.requireNonNull(model.openedProperty().get()).page().name();
    }

    @Test
    void whatIsWantedBeforeTheGuideIsReadIsShownThen() {
        business.tasks.hold();
        HelpViewModel model = model();
        model.open(Topic.of("troubleshooting", "renders-limits"));
        assertThat(model.openedProperty().get()).isNull();
        business.tasks.release();
        assertThat(page(model)).isEqualTo("troubleshooting");
        assertThat(Objects.requireNonNull(model.openedProperty().get()).anchor())
                .isEqualTo("renders-limits");
        assertThat(model.backProperty().get()).isFalse();
    }

    @Test
    void oneGoesBackToWhereOneWas() {
        HelpViewModel model = model();
        assertThat(page(model)).isEqualTo(Guide.CONTENTS);
        model.open(Topic.of("signing-in"));
        model.follow("troubleshooting.md#ask-the-doctor");
        assertThat(page(model)).isEqualTo("troubleshooting");
        model.open(Topic.of("troubleshooting", "ask-the-doctor"));
        model.back();
        assertThat(page(model)).isEqualTo("signing-in");
        model.back();
        assertThat(page(model)).isEqualTo(Guide.CONTENTS);
        assertThat(model.backProperty().get()).isFalse();
        model.back();
        assertThat(page(model)).isEqualTo(Guide.CONTENTS);
    }

    @Test
    void aHeadingIsOpenedByItsNameInTheLanguageOfTheWindow() {
        Locale before = Language.locale();
        try {
            Language.speak(Locale.of("es"));
            HelpViewModel model = model();
            model.open(Topic.of("troubleshooting", "renders-limits"));
            assertThat(Objects.requireNonNull(model.openedProperty().get()).anchor())
                    .isEqualTo("los-límites-de-render");
            model.follow("restoring.md#el-registro-compartido");
            assertThat(page(model)).isEqualTo("restoring");
            assertThat(Objects.requireNonNull(model.openedProperty().get()).anchor())
                    .isEqualTo("el-registro-compartido");
        } finally {
            Language.speak(before);
        }
    }

    @Test
    void whatIsNotInTheGuideIsForTheBrowser() {
        HelpViewModel model = model();
        model.follow("https://render.com/docs/cronjobs");
        assertThat(business.dialogs.browsed).containsExactly("https://render.com/docs/cronjobs");
        assertThat(page(model)).isEqualTo(Guide.CONTENTS);
    }

    @Test
    void aPageThatIsNotThereIsTheContents() {
        HelpViewModel model = model();
        model.open(Topic.of("nothing-of-this-name"));
        assertThat(page(model)).isEqualTo(Guide.CONTENTS);
    }

    @Test
    void theSearchListsPlacesAndOpensTheFirst() {
        HelpViewModel model = model();
        int pages = model.entries().size();
        assertThat(model.toldProperty().get()).isEmpty();
        model.typedProperty().set("render limits");
        assertThat(model.entries()).isNotEmpty();
        assertThat(model.toldProperty().get()).contains("place");
        model.openFirst();
        assertThat(page(model)).isEqualTo("troubleshooting");
        model.typedProperty().set("nosuchwordanywhere");
        assertThat(model.entries()).isEmpty();
        assertThat(model.toldProperty().get()).startsWith("Nothing found");
        model.openFirst();
        assertThat(page(model)).isEqualTo("troubleshooting");
        model.typedProperty().set("");
        assertThat(model.entries()).hasSize(pages);
    }
}
