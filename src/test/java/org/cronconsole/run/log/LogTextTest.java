package org.cronconsole.run.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.run.log.LogText.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTextTest {
    private static final String ESC = "\u001B";

    private static LogStyle style(String codes) {
        LogText text = LogText.of(ESC + "[" + codes + "mx");
        assertThat(text.plain()).isEqualTo("x");
        return text.spans().isEmpty() ? LogStyle.PLAIN : text.spans().getFirst().style();
    }

    @Test
    void coloursAreKeptBesideTheTextAndEndWithTheReset() {
        LogText text = LogText.of("a " + ESC + "[31;1mred" + ESC + "[0m b" + ESC + "[4m");
        assertThat(text.plain()).isEqualTo("a red b");
        LogStyle bold = LogStyle.PLAIN.withText(new LogColour.Named(1)).withWeight(true, false);
        assertThat(text.spans()).containsExactly(new Span(2, 5, bold));
    }

    @Test
    void theCodesOfColourAndWeight() {
        assertThat(style("92").text()).isEqualTo(new LogColour.Named(10));
        assertThat(style("44").background()).isEqualTo(new LogColour.Named(4));
        assertThat(style("101").background()).isEqualTo(new LogColour.Named(9));
        assertThat(style("38;5;208").text()).isEqualTo(new LogColour.Rgb(255, 135, 0));
        assertThat(style("38;5;3").text()).isEqualTo(new LogColour.Named(3));
        assertThat(style("48;5;244").background()).isEqualTo(new LogColour.Rgb(128, 128, 128));
        assertThat(style("38;2;1;2;300").text()).isEqualTo(new LogColour.Rgb(1, 2, 255));
        assertThat(style("38:2::9:8:7").text()).isEqualTo(new LogColour.Rgb(9, 8, 7));
        assertThat(style("38:5:16").text()).isEqualTo(new LogColour.Rgb(0, 0, 0));
        assertThat(style("2;3;7"))
                .isEqualTo(
                        LogStyle.PLAIN.withWeight(false, true).withItalic(true).withInverse(true));
        assertThat(style("1;31;39;22")).isEqualTo(LogStyle.PLAIN);
        assertThat(style("38;5;208;1").bold()).as("what follows a colour counts").isTrue();
        assertThat(style("31;")).as("nothing is zero").isEqualTo(LogStyle.PLAIN);
        assertThat(style("38;9;1").bold()).as("a colour of no known kind").isTrue();
        assertThat(style("99999;38;5")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    move,      '\u001B[2K\u001B[1Gdone',                      done
                    title,     '\u001B]0;window\u0007text',                   text
                    link,      '\u001B]8;;https://x\u001B\\word\u001B]8;;\u001B\\', word
                    charset,   '\u001B(Btext',                                text
                    keypad,    '\u001B=text',                                 text
                    private,   '\u001B[?25ltext',                             text
                    modify,    '\u001B[>4;2mtext',                            text
                    c1,        '\u009B31mtext',                               text
                    cut,       'text\u001B[38;5',                             text
                    lonely,    'text\u001B',                                  text
                    endless,   '\u001B]0;never closed',                       0;never closed
                    odd,       '\u001B[3\u0001text',                          3text
                    bell,      'te\u0007xt\u0000\u007F',                      text
                    """)
    void whatATerminalWouldNotShowIsLeftOut(String kind, String message, String plain) {
        assertThat(LogText.strip(message)).as(kind).isEqualTo(plain);
    }

    @Test
    void linesWithinAMessageStayApart() {
        assertThat(LogText.strip("one\r\ntwo\n")).isEqualTo("one\ntwo");
        assertThat(LogText.strip("10 %\r20 %\r")).isEqualTo("10 %\n20 %");
        assertThat(LogText.strip("a\tb")).isEqualTo("a\tb");
    }

    @Test
    void aVeryLongMessageIsCutForTheWindowAlone() {
        String longOne = "x".repeat(LogText.LONGEST_SHOWN + 5);
        assertThat(LogText.shown(longOne).plain()).hasSize(LogText.LONGEST_SHOWN);
        assertThat(LogText.shown(longOne).cut()).isEqualTo(5);
        assertThat(LogText.strip(longOne)).hasSize(LogText.LONGEST_SHOWN + 5);
    }
}
