package org.cronconsole.cli;

import org.cronconsole.doctor.Clinic;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;

/** The same services with another standard output. */
record WithOut(CliServices services, PrintStream out) implements CliServices {
    @Override
    public void keepSignedIn(Workbench bench) {
        services.keepSignedIn(bench);
    }

    @Override
    public Workbench open(@Nullable String profile, boolean readOnly) {
        return services.open(profile, readOnly);
    }

    @Override
    public JobDefaults jobDefaults(@Nullable String profile) {
        return services.jobDefaults(profile);
    }

    @Override
    public Clinic clinic(@Nullable String profile) {
        return services.clinic(profile);
    }

    @Override
    public org.cronconsole.dealership.JournalStore journals() {
        return services.journals();
    }

    @Override
    public org.cronconsole.offboarding.OffboardingJournals offboardings() {
        return services.offboardings();
    }

    @Override
    public org.cronconsole.dealership.act.ActJournals acts() {
        return services.acts();
    }

    @Override
    public Path home() {
        return services.home();
    }

    @Override
    public TourRunner tours() {
        return services.tours();
    }

    @Override
    public InstantSource clock() {
        return services.clock();
    }

    @Override
    public java.io.InputStream in() {
        return services.in();
    }

    @Override
    public PrintStream err() {
        return services.err();
    }

    @Override
    public String version() {
        return services.version();
    }

    @Override
    public Path logFile() {
        return services.logFile();
    }
}
