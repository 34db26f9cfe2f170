package org.cronconsole.ui.help;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import java.util.Locale;
import java.util.regex.Pattern;

/** The plain words of a part of a page. */
final class Words extends AbstractVisitor {
    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{N} _-]");

    private final StringBuilder words = new StringBuilder();

    private Words() {}

    /** The words below a node, without their marks. */
    static String of(Node node) {
        Words words = new Words();
        node.accept(words);
        return words.words.toString().strip();
    }

    /** How a heading is named in links: as GitHub does it. */
    static String anchor(String heading) {
        return DROPPED.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        words.append(' ');
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell) {
            words.append(' ');
        }
    }

    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        if (parent instanceof Block) {
            words.append(' ');
        }
    }
}
