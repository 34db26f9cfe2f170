package org.cronconsole.ui.help;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A page of the guide.
 *
 * @param name its file's name without the ending
 * @param title its first heading
 * @param document what it says; only to be read
 * @param sections its headings with what stands below each, in their order; the first is the title
 */
record GuidePage(String name, String title, Node document, List<Section> sections) {
    /**
     * What stands below a heading, up to the next one.
     *
     * @param anchor the heading's name in links of this language
     * @param topic its name in every language, as the application asks for it: the anchor of the
     *     English heading
     * @param words the plain words, without those of the heading
     */
    record Section(String anchor, String topic, String heading, String words) {}

    /** Takes an English page apart. */
    static GuidePage of(String name, Node document) {
        List<Section> sections = new ArrayList<>();
        String heading = name;
        StringBuilder below = new StringBuilder();
        boolean begun = false;
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading) {
                if (begun) {
                    sections.add(section(heading, below));
                }
                begun = true;
                heading = Words.of(block);
                below = new StringBuilder();
            } else {
                below.append(Words.of(block)).append(' ');
            }
        }
        sections.add(section(heading, below));
        return new GuidePage(name, sections.getFirst().heading(), document, List.copyOf(sections));
    }

    private static Section section(String heading, StringBuilder below) {
        String anchor = Words.anchor(heading);
        return new Section(anchor, anchor, heading, below.toString().strip());
    }

    /** This page as the translation of an English one: its headings are those of it in order. */
    GuidePage translates(GuidePage english) {
        List<Section> named = new ArrayList<>();
        for (Section section : sections) {
            int at = named.size();
            named.add(
                    at < english.sections.size()
                            ? new Section(
                                    section.anchor(),
                                    english.sections.get(at).topic(),
                                    section.heading(),
                                    section.words())
                            : section);
        }
        return new GuidePage(name, title, document, List.copyOf(named));
    }

    /**
     * The anchor on this page of a heading that is named in its language, as its links do, or in
     * English, as the application does.
     *
     * @return empty where there is none of that name
     */
    Optional<String> anchor(String named) {
        return Stream.<Function<Section, String>>of(Section::anchor, Section::topic)
                .flatMap(way ->
                        sections.stream().filter(section -> way.apply(section).equals(named)))
                .map(Section::anchor)
                .findFirst();
    }

    /** Where this page begins. */
    Topic beginning() {
        return Topic.of(name);
    }
}
