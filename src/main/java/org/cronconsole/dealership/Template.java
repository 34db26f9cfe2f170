package org.cronconsole.dealership;

import org.cronconsole.registry.TemplateEntry;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What dealerships that are alike have in common: fills what an onboarding form leaves empty, and
 * names the env vars that need a value. Holds no secret and no value of an env var.
 *
 * @param entry as all admins share it
 */
public record Template(TemplateEntry entry) {
    /** The name by which it is chosen. */
    public String name() {
        return entry.name();
    }

    /** True where new forms begin with it. */
    public boolean standard() {
        return entry.standard();
    }

    /** The time zone, as a form has it; empty where it says none. */
    public String timeZone() {
        return text(entry.zone());
    }

    /** The morning time as HH:MM; empty where it says none. */
    public String amTime() {
        return text(entry.am());
    }

    /** The afternoon time as HH:MM; empty where it says none. */
    public String pmTime() {
        return text(entry.pm());
    }

    /** The days, as a form has them; empty where it says none. */
    public String days() {
        return entry.days().isEmpty() ? "" : Weekdays.said(entry.days());
    }

    /** The repository's address; empty where it says none. */
    public String repo() {
        return text(entry.repo());
    }

    /** The branch; empty where it says none. */
    public String branch() {
        return text(entry.branch());
    }

    /** Render's plan; empty where it says none. */
    public String plan() {
        return text(entry.plan());
    }

    /** Render's region; empty where it says none. */
    public String region() {
        return text(entry.region());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /**
     * The form with its empty fields filled from this; what the form says itself stays. Env vars
     * are not added, as no template holds a value: see {@link #missing}.
     */
    public OnboardingForm applyTo(OnboardingForm form) {
        return new OnboardingForm(
                form.dealershipName(),
                form.storeId(),
                form.vautoUsername(),
                form.vautoPassword(),
                first(form.timeZone(), timeZone()),
                first(form.amTime(), amTime()),
                first(form.pmTime(), pmTime()),
                first(form.days(), days()),
                first(form.repo(), repo()),
                first(form.branch(), branch()),
                first(form.plan(), plan()),
                first(form.region(), region()),
                form.phoneMode(),
                form.phoneValue(),
                form.userName(),
                form.userPassword(),
                form.userEmail(),
                form.userFirstName(),
                form.userLastName(),
                form.userRole(),
                form.env());
    }

    private static String first(String given, String otherwise) {
        return given.isBlank() ? otherwise : given;
    }

    /** Names of the fields that {@link #applyTo} would fill, as the onboarding file spells them. */
    public List<String> fills(OnboardingForm form) {
        List<String> filled = new ArrayList<>();
        note(filled, "timeZone", form.timeZone(), timeZone());
        note(filled, "amTime", form.amTime(), amTime());
        note(filled, "pmTime", form.pmTime(), pmTime());
        note(filled, "days", form.days(), days());
        note(filled, "repo", form.repo(), repo());
        note(filled, "branch", form.branch(), branch());
        note(filled, "plan", form.plan(), plan());
        note(filled, "region", form.region(), region());
        return List.copyOf(filled);
    }

    private static void note(List<String> filled, String field, String given, String otherwise) {
        if (given.isBlank() && !otherwise.isEmpty()) {
            filled.add(field);
        }
    }

    /**
     * Names of env vars that this asks for and that have no value.
     *
     * @param given names that have one, from the form or from the profile
     */
    public List<String> missing(Collection<String> given) {
        return entry.envNames().stream().filter(name -> !given.contains(name)).toList();
    }
}
