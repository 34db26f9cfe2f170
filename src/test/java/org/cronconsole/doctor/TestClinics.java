package org.cronconsole.doctor;

import org.cronconsole.TestWirings;
import org.cronconsole.http.CallLog;
import org.cronconsole.logging.DebugMode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Doctors that look at what a test says. */
public final class TestClinics {
    private TestClinics() {}

    /** One that looks at these, a second each. */
    public static Clinic of(List<Check> checks) {
        CallLog calls = new CallLog();
        return new Clinic(
                new Doctor(checks, Duration.ofSeconds(1)),
                calls,
                new DebugMode(),
                new SupportBundle(
                        Path.of("no-log"),
                        calls,
                        TestWirings.profiles(),
                        new Versions("1.2.3", "26")));
    }
}
