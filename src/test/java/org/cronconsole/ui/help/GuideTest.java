package org.cronconsole.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The guide as it is packed, the search in it, and every link of the project's Markdown. */
class GuideTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Map<Path, Set<String>> anchors = new HashMap<>();

    @Test
    void everyPageOfTheFolderIsInTheContents() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.list(Path.of("docs", "guide"))) {
            there =
                    files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString().replace(".md", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
        }
        there.add("sandbox");
        assertThat(Guide.read().pages()).extracting(GuidePage::name).hasSameElementsAs(there);
    }

    @Test
    void pagesAreShortAndBeginWithWhatTheyAreFor() {
        List<GuidePage> pages = new ArrayList<>();
        Language.SPOKEN.forEach(each -> pages.addAll(Guide.read(each.getLanguage()).pages()));
        for (GuidePage page : pages) {
            assertThat(page.title()).as(page.name()).isNotEqualTo(page.name()).isNotBlank();
            assertThat(page.sections().getFirst().words()).as(page.name()).isNotBlank();
            int words =
                    page.sections().stream()
                            .mapToInt(section -> section.words().split("\\s+").length)
                            .sum();
            assertThat(words).as("words of " + page.name()).isLessThan(1100);
        }
    }

    @Test
    void whatIsTypedIsFoundByHeadingFirst() {
        Guide guide = Guide.read();
        assertThat(guide.find("")).hasSameSizeAs(guide.pages());
        List<Guide.Entry> found = guide.find("render limits");
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().heading()).isEqualTo("Render’s limits");
        assertThat(found.getFirst().topic())
                .isEqualTo(Topic.of("troubleshooting", "renders-limits"));
        assertThat(guide.find("PASSPHRASE"))
                .allSatisfy(entry ->
                        assertThat(entry.heading() + entry.excerpt())
                                .containsIgnoringCase("passphrase"));
        assertThat(guide.find("nosuchwordanywhere")).isEmpty();
    }

    @Test
    void linksLeadWithinTheGuideOrOutOfIt() {
        assertThat(Guide.topic("runs", "#log")).contains(Topic.of("runs", "log"));
        assertThat(Guide.topic("runs", "jobs.md")).contains(Topic.of("jobs"));
        assertThat(Guide.topic("runs", "../sandbox.md#faults"))
                .contains(Topic.of("sandbox", "faults"));
        assertThat(Guide.topic("runs", "https://render.com/docs.md")).isEmpty();
    }

    @Test
    void everyLinkLeadsToSomething() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(files::add);
        }
        List<String> broken = new ArrayList<>();
        int[] links = {0};
        for (Path file : files) {
            PARSER.parse(Files.readString(file))
                    .accept(
                            new AbstractVisitor() {
                                @Override
                                public void visit(Link link) {
                                    check(link.getDestination());
                                    visitChildren(link);
                                }

                                @Override
                                public void visit(Image image) {
                                    check(image.getDestination());
                                }

                                private void check(String destination) {
                                    links[0]++;
                                    if (!leads(file, destination)) {
                                        broken.add(file + " → " + destination);
                                    }
                                }
                            });
        }
        assertThat(broken).isEmpty();
        assertThat(links[0]).isGreaterThan(20);
    }

    private boolean leads(Path from, String destination) {
        if (destination.startsWith("https://")) {
            return true;
        }
        String[] parts = destination.split("#", 2);
        Path here = from.toAbsolutePath();
        Path to = parts[0].isEmpty() ? here : here.resolveSibling(parts[0]).normalize();
        if (!Files.exists(to)) {
            return false;
        }
        return parts.length < 2 || anchors.computeIfAbsent(to, this::anchorsOf).contains(parts[1]);
    }

    private Set<String> anchorsOf(Path file) {
        Set<String> found = new HashSet<>();
        try {
            Node page = PARSER.parse(Files.readString(file));
            page.accept(
                    new AbstractVisitor() {
                        @Override
                        public void visit(Heading heading) {
                            found.add(Words.anchor(Words.of(heading)));
                        }
                    });
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return found;
    }
}
