package org.cronconsole.sandbox.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expectations are what CPython 3.13 says. */
class PythonJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|1|Expecting property name enclosed in double quotes",
                "{\"a\"|4|Expecting ':' delimiter",
                "{\"a\":|5|Expecting value",
                "{\"a\":1|6|Expecting ',' delimiter",
                "{\"a\":1,}|6|Illegal trailing comma before end of object",
                "{\"a\":1} x|8|Extra data",
                "[1,]|2|Illegal trailing comma before end of array",
                "[1 2]|3|Expecting ',' delimiter",
                "{'a':1}|1|Expecting property name enclosed in double quotes",
                "{\"a\":\"b|5|Unterminated string starting at",
                "nul|0|Expecting value",
                "-|0|Expecting value",
                "01|1|Extra data",
                "\"\\x\"|1|Invalid \\escape",
            })
    void namesTheFirstProblem(String text, int position, String message) {
        assertThat(PythonJson.problem(text)).isEqualTo(new PythonJson.Problem(message, position));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", " [1, -2.5e+3, \"\\u00e9\"] ", "{\"a\":{\"b\":[]}}", "NaN"})
    void findsNothingWrongWithJson(String text) {
        assertThat(PythonJson.problem(text)).isNull();
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(PythonJson.problem("")).isEqualTo(new PythonJson.Problem("Expecting value", 0));
    }
}
