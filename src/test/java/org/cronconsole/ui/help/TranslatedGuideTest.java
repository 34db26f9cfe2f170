package org.cronconsole.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The guide in the other languages: page by page what the English one is. */
class TranslatedGuideTest {
    private static final List<String> OTHERS =
            Language.SPOKEN.stream()
                    .map(Locale::getLanguage)
                    .filter(language -> !language.equals("en"))
                    .toList();

    /** A language of the tests alone: of all pages it has that of the fleet, with two headings. */
    private static final String OF_ONE_PAGE = "qaa";

    private final Guide english = Guide.read("en");

    @Test
    void everyPageIsThereInEveryLanguage() throws IOException {
        Set<String> wanted =
                english.pages().stream()
                        .map(GuidePage::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(OTHERS).isNotEmpty();
        for (String language : OTHERS) {
            try (Stream<Path> files = Files.list(Path.of("docs", "guide", language))) {
                assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                        .as(language)
                        .containsExactlyInAnyOrderElementsOf(wanted);
            }
            assertThat(Guide.read(language).pages())
                    .as(language)
                    .extracting(GuidePage::name)
                    .containsExactlyElementsOf(
                            english.pages().stream().map(GuidePage::name).toList())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aPageHasTheHeadingsLinksAndCommandsOfTheEnglishOne() {
        for (String language : OTHERS) {
            Guide guide = Guide.read(language);
            for (GuidePage page : english.pages()) {
                GuidePage other = guide.page(page.name());
                String as = language + " " + page.name();
                assertThat(other.document()).as(as).isNotSameAs(page.document());
                Parts parts = Parts.of(guide, other);
                Parts wanted = Parts.of(english, page);
                assertThat(parts.levels).as(as).isEqualTo(wanted.levels);
                assertThat(blocks(other.document())).as(as).isEqualTo(blocks(page.document()));
                assertThat(parts.links).as(as).isEqualTo(wanted.links);
                assertThat(parts.code.stream().sorted())
                        .as(as)
                        .containsExactlyElementsOf(wanted.code.stream().sorted().toList());
            }
        }
    }

    @Test
    void aHeadingIsFoundByItsOwnNameAndByTheEnglishOne() {
        for (String language : OTHERS) {
            Guide guide = Guide.read(language);
            for (GuidePage page : english.pages()) {
                GuidePage other = guide.page(page.name());
                for (int at = 0; at < page.sections().size(); at++) {
                    String anchor = page.sections().get(at).anchor();
                    String own = other.sections().get(at).anchor();
                    assertThat(other.anchor(anchor)).as(other.name()).contains(own);
                    assertThat(other.anchor(own)).as(other.name()).contains(own);
                }
                assertThat(other.anchor("no-such-heading")).isEmpty();
            }
        }
    }

    @Test
    void whatTheWindowNamesIsCalledAsTheWindowCallsIt() {
        int[] named = {0};
        for (String language : OTHERS) {
            Guide guide = Guide.read(language);
            for (GuidePage page : english.pages()) {
                Set<String> there = marked(guide.page(page.name()));
                for (String words : marked(page)) {
                    Set<String> wanted = called(words, Locale.of(language));
                    named[0] += wanted.size();
                    assertThat(wanted.isEmpty() || wanted.stream().anyMatch(there::contains))
                            .as("%s %s: “%s” is called %s", language, page.name(), words, wanted)
                            .isTrue();
                }
            }
        }
        assertThat(named[0]).isGreaterThan(150);
    }

    /** What stands out on a page, as names of buttons and fields do; case aside. */
    private static Set<String> marked(GuidePage page) {
        Set<String> marked = new TreeSet<>();
        page.document()
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(StrongEmphasis words) {
                                marked.add(Words.of(words).toLowerCase(Locale.ROOT));
                            }

                            @Override
                            public void visit(Emphasis words) {
                                marked.add(Words.of(words).toLowerCase(Locale.ROOT));
                            }
                        });
        return marked;
    }

    /** What the window calls it that it calls so in English; empty where it knows no such words. */
    private static Set<String> called(String english, Locale language) {
        ResourceBundle from = texts(Locale.ENGLISH);
        ResourceBundle to = texts(language);
        return from.keySet().stream()
                .filter(key -> from.getString(key).equalsIgnoreCase(english))
                .map(key -> to.getString(key).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "org.cronconsole.ui.texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void theEnglishPageStandsForOneThatIsMissing() {
        Guide guide = Guide.read(OF_ONE_PAGE);
        assertThat(guide.pages()).hasSameSizeAs(english.pages());
        assertThat(guide.page("fleet").title()).isEqualTo("Flotta");
        assertThat(guide.page("runs").title()).isEqualTo(english.page("runs").title());
        assertThat(guide.has(Topic.of("runs", "the-log"))).isTrue();
        assertThat(guide.page("fleet").anchor("finding-the-ones-that-matter")).contains("trövare");
        assertThat(guide.page("fleet").anchor("i-am-on-it")).isEmpty();
    }

    @Test
    void theLanguageOfTheProcessIsRead() {
        Locale before = Language.locale();
        try {
            Language.speak(Locale.of("es", "MX"));
            assertThat(Guide.read().page("fleet").title()).isEqualTo("La flota");
            Language.speak(Locale.GERMANY);
            assertThat(Guide.read().page("fleet").title()).isEqualTo("The fleet");
        } finally {
            Language.speak(before);
        }
    }

    @Test
    void accentsNeedNotBeTyped() {
        Guide guide = Guide.read("es");
        List<Guide.Entry> found = guide.find("LIMITES de render");
        assertThat(found.getFirst().heading()).isEqualTo("Los límites de Render");
        assertThat(guide.find("límites de render")).isEqualTo(found);
        assertThat(guide.find("contraseña de vauto"))
                .anySatisfy(entry -> assertThat(entry.excerpt()).contains("ontraseña de vAuto"));
    }

    /** Paragraphs, points of lists and rows of tables, each below what it stands in. */
    private static String blocks(Node parent) {
        StringBuilder below = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Block || node instanceof CustomNode) {
                below.append(node.getClass().getSimpleName()).append(blocks(node));
            }
        }
        return below.isEmpty() ? " " : "(" + below + ") ";
    }

    /**
     * What a translation leaves as it is.
     *
     * @param links where they lead: the page and how manieth heading on it
     */
    private record Parts(List<Integer> levels, List<String> links, List<String> code) {
        static Parts of(Guide guide, GuidePage page) {
            Parts parts = new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            page.document()
                    .accept(
                            new AbstractVisitor() {
                                @Override
                                public void visit(Heading heading) {
                                    parts.levels.add(heading.getLevel());
                                }

                                @Override
                                public void visit(Link link) {
                                    parts.links.add(place(guide, page, link.getDestination()));
                                }

                                @Override
                                public void visit(Code code) {
                                    parts.code.add(code.getLiteral());
                                }

                                @Override
                                public void visit(FencedCodeBlock code) {
                                    parts.code.add(code.getLiteral());
                                }
                            });
            return parts;
        }

        private static String place(Guide guide, GuidePage page, String destination) {
            return Guide.topic(page.name(), destination)
                    .map(topic -> {
                        assertThat(guide.has(topic)).as(destination).isTrue();
                        List<String> anchors =
                                guide.page(topic.page()).sections().stream()
                                        .map(GuidePage.Section::anchor)
                                        .toList();
                        return topic.page() + " " + anchors.indexOf(topic.anchor());
                    })
                    .orElse(destination);
        }
    }
}
