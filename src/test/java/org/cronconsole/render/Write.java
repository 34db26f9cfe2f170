package org.cronconsole.render;

import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.WORKSPACE;
import static org.cronconsole.render.RenderFixtures.envVar;
import static org.cronconsole.render.RenderFixtures.newJob;

import org.cronconsole.id.EnvGroupId;

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
    PUT_GROUP_VAR;

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
        }
    }
}
