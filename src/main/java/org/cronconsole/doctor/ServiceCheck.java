package org.cronconsole.doctor;

import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsReport;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * One thing to look at that depends on the settings.
 *
 * @param name the words of {@link Finding#check()}
 * @param subject what has to be set up for it; null for nothing
 * @param look asks for real; may fail in any way
 */
public record ServiceCheck(
        String name,
        SettingsReport.@Nullable Subject subject,
        Function<Settings, ProbeResult> look) {}
