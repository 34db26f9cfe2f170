package org.cronconsole.render;

import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.WORKSPACE;
import static org.cronconsole.render.RenderFixtures.envVar;
import static org.cronconsole.render.RenderFixtures.newJob;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.settings.Secret;

import java.util.List;

/** Every call that writes, so that what holds for one is tested for all. */
enum Write {
    CREATE,
    SUSPEND,
    RESUME,
    DELETE,
    TRIGGER,
    CANCEL,
    CREATE_GROUP,
    PUT_GROUP_VAR,
    UPDATE,
    DEPLOY,
    PUT_VAR,
    DELETE_VAR,
    REPLACE_VARS,
    DELETE_GROUP_VAR,
    LINK_GROUP,
    UNLINK_GROUP,
    NOTIFY;

    void of(RenderApi api) {
        switch (this) {
            case CREATE -> api.createCronJob(newJob("node", List.of(envVar("P", "geheim-1"))));
            case SUSPEND -> api.suspend(JOB);
            case RESUME -> api.resume(JOB);
            case DELETE -> api.delete(JOB);
            case TRIGGER -> api.triggerRun(JOB);
            case CANCEL -> api.cancelActiveRun(JOB);
            case CREATE_GROUP ->
                    api.createEnvGroup(WORKSPACE, "group", List.of(envVar("P", "geheim-2")));
            case PUT_GROUP_VAR -> api.putEnvGroupVar(new EnvGroupId("evg-1"), "K", "geheim-3");
            case UPDATE -> api.update(JOB, ServicePatch.NOTHING.withSchedule("0 6 * * *"));
            case DEPLOY -> api.deploy(JOB, DeployMode.BUILD_AND_DEPLOY);
            case PUT_VAR -> api.putEnvVar(JOB, "P", Secret.of("geheim-4"));
            case DELETE_VAR -> api.deleteEnvVar(JOB, "P");
            case REPLACE_VARS -> api.replaceEnvVars(JOB, List.of(envVar("P", "geheim-5")));
            case DELETE_GROUP_VAR -> api.deleteEnvGroupVar(new EnvGroupId("evg-1"), "K");
            case LINK_GROUP -> api.linkEnvGroup(new EnvGroupId("evg-1"), JOB);
            case UNLINK_GROUP -> api.unlinkEnvGroup(new EnvGroupId("evg-1"), JOB);
            case NOTIFY -> api.setNotificationOverride(JOB, "failure");
        }
    }
}
