package org.cronconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FaultFileTest {

    @TempDir private Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("faults.json"), json);
    }

    @Test
    void everyFieldIsRead() throws IOException {
        Path file =
                file(
                        """
                        [{"service": "twilio", "method": "post", "path": "/2010-04-01/**",
                          "skip": 1, "count": 2, "every": 3, "delayMillis": 40, "status": 503,
                          "afterEffect": true, "body": {"code": 1}, "headers": {"X-A": "b"}, "retryAfter": 5},
                         {"probability": 0.25, "cut": "midway"},
                         {"malformed": true, "cut": null}]
                        """);
        assertThat(FaultFile.read(file))
                .containsExactly(
                        FaultRule.builder()
                                .service(SandboxRequest.Service.TWILIO)
                                .method("POST")
                                .path("/2010-04-01/**")
                                .skip(1)
                                .count(2)
                                .every(3)
                                .delayMillis(40)
                                .status(503)
                                .afterEffect()
                                .body("{\"code\":1}")
                                .header("X-A", "b")
                                .retryAfter(5)
                                .build(),
                        FaultRule.builder().probability(0.25).cut(FaultRule.Cut.MIDWAY).build(),
                        FaultRule.builder().malformed().build());
    }

    @Test
    void whatIsWrongIsNamedWithItsRule() throws IOException {
        refused(
                "[{\"status\":500},{\"status\":500,\"stauts\":1,\"wait\":2}]",
                "rule 2: unknown fields: stauts, wait");
        refused(
                "[{\"cut\":\"sometime\"}]",
                "cut must be one of before, midway, after, not sometime");
        refused("[{\"status\":\"500\"}]", "status must be a whole number");
        refused("[{\"service\":\"aws\",\"status\":500}]", "render, dashboard, twilio");
        refused("[{\"method\":\"GET\"}]", "nothing goes wrong");
        refused("[{\"headers\":{\"A\":\"b\\r\\nc\"}}]", "headers");
        refused("{\"status\":500}", "array");
        refused("[{\"status\":", "not JSON");
        refused("", "array");
        refused("[7]", "object");
    }

    private void refused(String json, String why) throws IOException {
        Path file = file(json);
        assertThatThrownBy(() -> FaultFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("faults.json");
    }
}
