package org.cronconsole.ui.help;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.cronconsole.ui.kit.WordFilter;
import org.cronconsole.words.Language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The user guide as it is packed into the application: the pages that its page of contents links
 * to, in that order. Pages of another language than English lie in a folder of its name, with the
 * same headings in the same order; where one is missing, the English one stands for it. Reading it
 * takes a moment: not on the screen's thread.
 */
public final class Guide {
    /** The page of contents. */
    static final String CONTENTS = "index";

    private static final String ENDING = ".md";
    private static final int EXCERPT = 120;
    private static final int BEFORE = 30;

    private final Map<String, GuidePage> pages;

    private Guide(Map<String, GuidePage> pages) {
        this.pages = pages;
    }

    /**
     * A line of the contents or of what was found.
     *
     * @param title the page's title
     * @param heading the heading below which it stands; empty for the page itself
     * @param excerpt the words around what was found; empty for none
     */
    record Entry(Topic topic, String title, String heading, String excerpt) {}

    /**
     * Reads the guide in the {@linkplain Language#locale() language of this process}.
     *
     * @throws IllegalStateException where a page is not there
     * @throws UncheckedIOException where a page cannot be read
     */
    public static Guide read() {
        return read(Language.locale().getLanguage());
    }

    /**
     * Reads the guide.
     *
     * @param language a language's code, such as {@code es}
     */
    static Guide read(String language) {
        Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
        Map<String, GuidePage> pages = new LinkedHashMap<>();
        GuidePage contents = read(parser, language, CONTENTS);
        pages.put(CONTENTS, contents);
        for (String name : linked(contents.document())) {
            pages.computeIfAbsent(name, wanted -> read(parser, language, wanted));
        }
        return new Guide(pages);
    }

    private static GuidePage read(Parser parser, String language, String name) {
        GuidePage english =
                text(name + ENDING)
                        .map(text -> GuidePage.of(name, parser.parse(text)))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "The guide has no page " + name + ENDING));
        if (language.equals(Locale.ENGLISH.getLanguage())) {
            return english;
        }
        return text(language + "/" + name + ENDING)
                .map(text -> GuidePage.of(name, parser.parse(text)).translates(english))
                .orElse(english);
    }

    private static Optional<String> text(String file) {
        try (InputStream in = Guide.class.getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> linked(Node document) {
        List<String> names = new ArrayList<>();
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        topic(CONTENTS, link.getDestination())
                                .map(Topic::page)
                                .ifPresent(names::add);
                    }
                });
        return names;
    }

    /**
     * Where a link leads within the guide.
     *
     * @param page the page that it stands on
     * @return empty where it leads out of the guide
     */
    static Optional<Topic> topic(String page, String destination) {
        Topic place = Topic.at(destination);
        String file = place.page();
        String anchor = place.anchor();
        if (file.isEmpty()) {
            return Optional.of(Topic.of(page, anchor));
        }
        if (file.contains(":") || !file.endsWith(ENDING)) {
            return Optional.empty();
        }
        String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ENDING.length());
        return Optional.of(Topic.of(name, anchor));
    }

    /** A page; the page of contents where there is none of that name. */
    GuidePage page(String name) {
        GuidePage found = pages.get(name);
        return found == null ? pages.values().iterator().next() : found;
    }

    /** Every page in the order of the contents. */
    List<GuidePage> pages() {
        return List.copyOf(pages.values());
    }

    /** Whether there is such a page with such a heading. */
    public boolean has(Topic topic) {
        GuidePage page = pages.get(topic.page());
        return page != null
                && (topic.anchor().isEmpty() || page.anchor(topic.anchor()).isPresent());
    }

    /**
     * The pages, or the sections in which every word that was typed is found: those with all of
     * them in the heading first.
     */
    List<Entry> find(String typed) {
        String wanted = typed.strip();
        if (wanted.isEmpty()) {
            return pages.values().stream()
                    .map(page -> new Entry(page.beginning(), page.title(), "", ""))
                    .toList();
        }
        List<Entry> byHeading = new ArrayList<>();
        List<Entry> byWords = new ArrayList<>();
        for (GuidePage page : pages.values()) {
            for (GuidePage.Section section : page.sections()) {
                if (WordFilter.matches(section.heading(), wanted)) {
                    byHeading.add(entry(page, section, wanted));
                } else if (WordFilter.matches(section.heading() + " " + section.words(), wanted)) {
                    byWords.add(entry(page, section, wanted));
                }
            }
        }
        byHeading.addAll(byWords);
        return byHeading;
    }

    private static Entry entry(GuidePage page, GuidePage.Section section, String wanted) {
        boolean first = section.heading().equals(page.title());
        return new Entry(
                first ? page.beginning() : Topic.of(page.name(), section.anchor()),
                page.title(),
                first ? "" : section.heading(),
                excerpt(section.words(), wanted));
    }

    private static String excerpt(String words, String wanted) {
        String within = WordFilter.plain(words);
        Set<Integer> places = new TreeSet<>();
        for (String word : WordFilter.words(wanted)) {
            int at = within.indexOf(word);
            if (at >= 0) {
                places.add(at);
            }
        }
        int found = places.isEmpty() ? 0 : places.iterator().next();
        int from = found < BEFORE ? 0 : words.indexOf(' ', found - BEFORE) + 1;
        int end = words.indexOf(' ', from + EXCERPT);
        int to = end < 0 ? words.length() : end;
        return (from > 0 ? "… " : "")
                + words.substring(from, to).strip()
                + (to < words.length() ? " …" : "");
    }
}
