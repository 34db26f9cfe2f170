package org.cronconsole.cli;

import org.cronconsole.dealership.OnboardingCheck;
import org.cronconsole.dealership.OnboardingFile;
import org.cronconsole.dealership.OnboardingForm;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.Template;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What an onboarding file asks for, with or without a template. */
final class AskedFile {
    private AskedFile() {}

    /**
     * Reads the file now; a template, which only somebody who is signed in can see, is read with
     * the workbench. Without a template the file is checked before anybody signs in.
     *
     * @param file null for none, which asks for nothing
     * @param template fills what the file leaves out; null for none
     */
    static Function<Workbench, @Nullable OnboardingRequest> of(
            @Nullable Path file, @Nullable String template, Cli cli) {
        if (file == null) {
            return bench -> null;
        }
        if (template != null) {
            OnboardingForm form = OnboardingFile.readForTemplate(file);
            return bench -> templated(bench, form, template, cli);
        }
        OnboardingRequest request =
                new OnboardingCheck(cli.jobDefaults()).request(OnboardingFile.read(file));
        return bench -> request;
    }

    private static OnboardingRequest templated(
            Workbench bench, OnboardingForm form, String named, Cli cli) {
        Template found = bench.templates().find(named);
        List<String> filled = found.fills(form);
        cli.say(
                "From the template "
                        + found.name()
                        + ": "
                        + (filled.isEmpty()
                                ? "nothing, FILE says it all"
                                : String.join(", ", filled))
                        + ".");
        Set<String> given = new HashSet<>(bench.onboarding().sharedEnvNames());
        given.addAll(form.env().keySet());
        List<String> missing = found.missing(given);
        if (!missing.isEmpty()) {
            Map<String, String> problems = new LinkedHashMap<>();
            missing.forEach(name ->
                    problems.put("env." + name, "The template asks for it: give it a value."));
            throw new FormProblems(problems);
        }
        return bench.onboarding().check().request(found.applyTo(form));
    }
}
