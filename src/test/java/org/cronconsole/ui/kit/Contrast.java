package org.cronconsole.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Whether words and signs stand out from what lies behind them, as WCAG 2 reckons it: 4.5 to 1 for
 * words, 3 to 1 for large ones and for signs. What is disabled is exempt there.
 */
public final class Contrast {
    private static final double WORDS = 4.5;
    private static final double HIGH = 7;
    private static final double LARGE = 3;
    private static final double LARGE_FROM = 24;
    private static final double LARGE_BOLD_FROM = 18.66;

    private Contrast() {}

    /**
     * What was looked at.
     *
     * @param pairs how many words and signs were compared with what lies behind them
     * @param poor those that do not stand out enough, in words
     */
    public record Found(int pairs, List<String> poor) {}

    /** All words and signs that are to be seen under a node. */
    public static Found under(Node root) {
        return under(root, WORDS);
    }

    /** As above, with high contrast: 7 to 1 for words, 4.5 to 1 for large ones; signs as always. */
    public static Found highUnder(Node root) {
        return under(root, HIGH);
    }

    private static Found under(Node root, double words) {
        List<Text> texts = new ArrayList<>();
        collect(root, texts);
        List<String> poor = new ArrayList<>();
        int pairs = 0;
        for (Text text : texts) {
            if (text.getText().isBlank() || !(text.getFill() instanceof Color own)) {
                continue;
            }
            pairs++;
            Color behind = behind(text);
            double ratio = ratio(over(own, text.getOpacity(), behind), behind);
            if (ratio < wanted(text, words) - 0.005) {
                poor.add(describe(text, own, behind, ratio));
            }
        }
        return new Found(pairs, poor);
    }

    private static void collect(Node node, List<Text> into) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text) {
            into.add(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static double wanted(Text text, double words) {
        double size = text.getFont().getSize();
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        boolean large = size >= LARGE_FROM || bold && size >= LARGE_BOLD_FROM;
        if (text instanceof FontIcon) {
            return LARGE;
        }
        return !large ? words : words == HIGH ? WORDS : LARGE;
    }

    /** The colours of all that lies under a text, down to the first that hides the rest. */
    private static Color behind(Node text) {
        Deque<Color> layers = new ArrayDeque<>();
        for (Parent at = text.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
                    if (fill.getFill() instanceof Color colour) {
                        layers.push(colour);
                    }
                }
                if (!layers.isEmpty() && layers.peek().isOpaque()) {
                    break;
                }
            }
        }
        Paint scene = text.getScene() == null ? Color.WHITE : text.getScene().getFill();
        Color seen = scene instanceof Color colour ? colour : Color.WHITE;
        for (Color layer : layers) {
            seen = over(layer, 1, seen);
        }
        return seen;
    }

    private static Color over(Color above, double opacity, Color below) {
        double alpha = above.getOpacity() * opacity;
        return new Color(
                above.getRed() * alpha + below.getRed() * (1 - alpha),
                above.getGreen() * alpha + below.getGreen() * (1 - alpha),
                above.getBlue() * alpha + below.getBlue() * (1 - alpha),
                1);
    }

    private static double ratio(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String describe(Text text, Color own, Color behind, double ratio) {
        String of = "";
        for (Parent at = text.getParent(); at != null && of.length() < 160; at = at.getParent()) {
            of +=
                    " < "
                            + at.getClass().getSimpleName()
                            + (at.getId() == null ? "" : "#" + at.getId())
                            + at.getStyleClass();
        }
        String words = text instanceof FontIcon icon ? icon.getIconLiteral() : text.getText();
        return String.format(Locale.ROOT, "%.2f “%s” %s on %s%s", ratio, words, own, behind, of);
    }
}
