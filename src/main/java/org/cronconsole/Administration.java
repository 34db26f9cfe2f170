package org.cronconsole;

import org.cronconsole.settings.AdminFile;
import org.cronconsole.settings.AdminRules;
import org.cronconsole.settings.SettingsProblem;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What an administrator has laid down on this computer, as it was when the process began. */
final class Administration implements Supplier<AdminRules> {
    private final AdminRules rules;
    private final @Nullable SettingsProblem problem;

    private Administration(AdminRules rules, @Nullable SettingsProblem problem) {
        this.rules = rules;
        this.problem = problem;
    }

    /** Reads the file, if there is one. Whoever needs the rules is told what is wrong with it. */
    static Administration in(Path file) {
        try {
            return new Administration(AdminFile.read(file), null);
        } catch (SettingsProblem broken) {
            return new Administration(AdminRules.NONE, broken);
        }
    }

    /**
     * The rules.
     *
     * @throws SettingsProblem where the file is not understood
     */
    @Override
    public AdminRules get() {
        SettingsProblem broken = problem;
        if (broken != null) {
            throw new SettingsProblem(String.valueOf(broken.getMessage()));
        }
        return rules;
    }

    /** The environment of the process, with the way out that is laid down. */
    Map<String, String> over(Map<String, String> environment) {
        String proxy = rules.proxy();
        if (proxy == null) {
            return environment;
        }
        Map<String, String> changed = new HashMap<>(environment);
        changed.keySet().removeIf(name -> name.equalsIgnoreCase("HTTPS_PROXY"));
        changed.keySet().removeIf(name -> name.equalsIgnoreCase("NO_PROXY"));
        changed.put("HTTPS_PROXY", proxy);
        changed.put("NO_PROXY", rules.noProxy());
        return changed;
    }
}
