package org.cronconsole.ui.help;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;

import java.util.ArrayList;
import java.util.List;

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
     * @param anchor the heading's name in links
     * @param words the plain words, without those of the heading
     */
    record Section(String anchor, String heading, String words) {}

    /** Takes a page apart. */
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
        return new Section(Words.anchor(heading), heading, below.toString().strip());
    }

    /** Where this page begins. */
    Topic beginning() {
        return Topic.of(name);
    }
}
