package org.cronconsole.render;

import org.cronconsole.id.DeployId;
import org.jspecify.annotations.Nullable;

/**
 * What a create answers.
 *
 * @param deploy the first deploy, which starts at once; null where the server named none
 */
public record CreatedService(RenderService service, @Nullable DeployId deploy) {}
