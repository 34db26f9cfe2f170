package org.cronconsole.job;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks the fields of one form one by one, for a new job and for a change alike, and keeps the
 * first problem of each. Rules are those of Render's API document where it has some.
 */
final class FieldChecks {
    private static final Words WORDS = Words.of(FieldChecks.class);

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern WITH_CREDENTIALS = Pattern.compile("https?://[^/]*@.*");
    private static final Pattern BLANK = Pattern.compile("\\s");

    private final JobForm form;
    private final Map<String, String> problems = new LinkedHashMap<>();

    FieldChecks(JobForm form) {
        this.form = form;
    }

    JobForm form() {
        return form;
    }

    boolean given(JobField field) {
        return !form.text(field).isEmpty();
    }

    /** Field name to what is wrong with it; env vars come last, under {@code env.NAME}. */
    Map<String, String> problems() {
        return problems;
    }

    void throwProblems() {
        if (!problems.isEmpty()) {
            throw new FormProblems(problems);
        }
    }

    void that(boolean good, JobField field, String problem) {
        if (!good) {
            problems.putIfAbsent(field.fileName(), problem);
        }
    }

    void envVar(boolean good, String name, String problem) {
        if (!good) {
            problems.putIfAbsent("env." + name, problem);
        }
    }

    String name() {
        String name = form.text(JobField.NAME);
        that(!name.isEmpty(), JobField.NAME, WORDS.get("check.name.empty"));
        that(
                name.chars().noneMatch(Character::isISOControl),
                JobField.NAME,
                WORDS.get("check.name.one.line"));
        return name;
    }

    /** Null where neither the form nor the default names one, which is told. */
    @Nullable String repo(@Nullable String otherwise) {
        String repo = form.text(JobField.REPO).isEmpty() ? otherwise : form.text(JobField.REPO);
        that(repo != null, JobField.REPO, WORDS.get("check.repo.empty"));
        that(
                repo == null
                        || ((repo.startsWith("https://") || repo.startsWith("http://"))
                                && !BLANK.matcher(repo).find()),
                JobField.REPO,
                WORDS.get("check.repo.address"));
        that(
                repo == null || !WITH_CREDENTIALS.matcher(repo).matches(),
                JobField.REPO,
                WORDS.get("check.repo.credentials"));
        return repo;
    }

    /** Null where it was not given. */
    @Nullable String branch() {
        String branch = form.text(JobField.BRANCH);
        that(!BLANK.matcher(branch).find(), JobField.BRANCH, WORDS.get("check.branch"));
        return branch.isEmpty() ? null : branch;
    }

    /** Empty where it was not given, which a caller may tell. */
    String runtime() {
        String runtime = form.text(JobField.RUNTIME).toLowerCase(Locale.ROOT);
        that(!runtime.equals("image"), JobField.RUNTIME, WORDS.get("check.runtime.image"));
        that(
                runtime.isEmpty() || JobChoices.RUNTIMES.contains(runtime),
                JobField.RUNTIME,
                oneOfTheRuntimes());
        return runtime;
    }

    /** What is wrong where no runtime is given that is known. */
    static String oneOfTheRuntimes() {
        return WORDS.format("check.runtime", String.join(", ", JobChoices.RUNTIMES));
    }

    /** A plan or region: any word, for Render's lists grow. Null where it was not given. */
    @Nullable String word(JobField field, List<String> known) {
        String word = form.text(field);
        that(
                word.isEmpty() || WORD.matcher(word).matches(),
                field,
                WORDS.format("check.word", String.join(", ", known.subList(0, 3))));
        that(field != JobField.PLAN || !word.equals("free"), field, WORDS.get("check.plan.free"));
        return word.isEmpty() ? null : word;
    }

    /** Null where it was not given or cannot be read, which is told. */
    @Nullable Boolean autoDeploy() {
        return switch (form.text(JobField.AUTO_DEPLOY)) {
            case "" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> {
                that(false, JobField.AUTO_DEPLOY, WORDS.get("check.true.or.false"));
                yield null;
            }
        };
    }

    /** Commands of the other family of runtimes have no place in Render. */
    void commandsFit(boolean isNative) {
        if (isNative) {
            that(
                    form.text(JobField.DOCKER_COMMAND).isEmpty(),
                    JobField.DOCKER_COMMAND,
                    WORDS.get("check.command.start"));
            return;
        }
        for (JobField field : List.of(JobField.BUILD_COMMAND, JobField.START_COMMAND)) {
            that(form.text(field).isEmpty(), field, WORDS.get("check.command.docker"));
        }
    }
}
