package org.cronconsole.dealership;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.Patience;
import org.cronconsole.registry.EnvGroupTemplates;
import org.cronconsole.registry.TemplateBook;
import org.cronconsole.registry.TemplateEntry;
import org.cronconsole.settings.EnvNames;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The onboarding templates that all admins share. All methods wait and throw {@link
 * GatewayException}; those that write throw {@link org.cronconsole.registry.RegistryConflict} where
 * somebody else was there first.
 */
public final class Templates {
    private static final Words WORDS = Words.of(Templates.class);
    private static final int LONGEST_NAME = 60;

    private final TemplateBook book;
    private final Patience patience;

    /** Works on this book. */
    public Templates(TemplateBook book, Patience patience) {
        this.book = book;
        this.patience = patience;
    }

    /** Those of the workspace that an onboarding works in. */
    public static Templates of(Onboarding.Services same, Patience patience) {
        return new Templates(
                new EnvGroupTemplates(same.render(), same.workspace(), same.clock()), patience);
    }

    /** All of them, by name. */
    public List<Template> list() {
        return book.all().stream().map(Template::new).toList();
    }

    /**
     * The template of this name, case aside where none has it exactly.
     *
     * @throws FormProblems where there is none, with the names that there are
     */
    public Template find(String name) {
        List<Template> all = list();
        return all.stream()
                .filter(t -> t.name().equals(name.strip()))
                .findFirst()
                .or(() ->
                        all.stream()
                                .filter(t -> t.name().equalsIgnoreCase(name.strip()))
                                .findFirst())
                .orElseThrow(() ->
                        new FormProblems(
                                Map.of(
                                        "template",
                                        all.isEmpty()
                                                ? WORDS.get("template.none")
                                                : WORDS.format(
                                                        "template.unknown",
                                                        all.stream()
                                                                .map(Template::name)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", "))))));
    }

    /**
     * Keeps a template under its name.
     *
     * @param basis what it is to replace, as it was seen; null for a new one
     * @throws FormProblems naming what is wrong with it; nothing was written
     */
    public Template save(@Nullable Template basis, TemplateEntry fresh) {
        check(basis, fresh);
        proven(
                () -> book.put(basis == null ? null : basis.entry(), fresh),
                () -> stored(fresh.name()).filter(t -> same(t, fresh)).isPresent());
        return new Template(stored(fresh.name()).orElse(fresh));
    }

    private void check(@Nullable Template basis, TemplateEntry fresh) {
        Map<String, String> problems = new LinkedHashMap<>();
        String name = fresh.name();
        if (name.isBlank()
                || !name.equals(name.strip())
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            problems.put("name", WORDS.format("template.name", String.valueOf(LONGEST_NAME)));
        } else if (stored(name).isPresent() && (basis == null || !basis.name().equals(name))) {
            problems.put("name", WORDS.get("template.taken"));
        }
        if (fresh.am() != null && fresh.am().equals(fresh.pm())) {
            problems.put("pmTime", WORDS.get("template.same_time"));
        }
        String repo = fresh.repo();
        if (repo != null && !repo.startsWith("https://") && !repo.startsWith("http://")) {
            problems.put("repo", WORDS.get("form.repo.address"));
        }
        if (repo != null && repo.matches("https?://[^/]*@.*")) {
            problems.put("repo", WORDS.get("template.repo.secret"));
        }
        fresh.envNames().stream()
                .filter(env -> !EnvNames.isGood(env) || DealershipEnv.PER_DEALERSHIP.contains(env))
                .forEach(env -> problems.put("env", WORDS.get("template.env")));
        if (!problems.isEmpty()) {
            throw new FormProblems(problems);
        }
    }

    /**
     * Gives a template another name.
     *
     * @throws FormProblems where the name cannot be given; nothing was written
     */
    public Template rename(Template template, String name) {
        return save(template, template.entry().named(name.strip()));
    }

    /**
     * Makes this the template that new forms begin with, in place of any other.
     *
     * @param template null for none
     */
    public void makeStandard(@Nullable Template template) {
        String name = template == null ? null : template.name();
        proven(
                () -> book.makeStandard(name),
                () ->
                        book.all().stream()
                                .filter(TemplateEntry::standard)
                                .map(TemplateEntry::name)
                                .findFirst()
                                .equals(Optional.ofNullable(name)));
    }

    /** Removes a template. What was onboarded with it stays as it is. */
    public void delete(Template template) {
        proven(() -> book.remove(template.entry()), () -> stored(template.name()).isEmpty());
    }

    private Optional<TemplateEntry> stored(String name) {
        return book.all().stream().filter(t -> t.name().equals(name)).findFirst();
    }

    private static boolean same(TemplateEntry one, TemplateEntry other) {
        return one.standard(other.standard()).equals(other);
    }

    /** The book compares what it writes; where an answer did not come, it is looked for. */
    private void proven(Runnable write, BooleanSupplier seen) {
        try {
            write.run();
        } catch (GatewayException failure) {
            if (!failure.effectUnknown() || !patience.untilSeen(seen)) {
                throw failure;
            }
        }
    }
}
