package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.DashboardUser;
import org.junit.jupiter.api.Test;

import java.util.List;

class RolesTest {
    private final Texts texts = Texts.load();

    private static DashboardUser user(String role) {
        return new DashboardUser(1, "root.sa", role, List.of(), true, null);
    }

    @Test
    void aRoleIsSaidInWordsAndOneThatNobodyKnowsAsItIsWritten() {
        assertThat(Roles.words(user("SUPER_ADMIN"), texts)).isEqualTo("super admin");
        assertThat(Roles.words(user("super_admin"), texts)).isEqualTo("super admin");
        assertThat(Roles.words(user("AUDITOR"), texts)).isEqualTo("AUDITOR");
    }
}
