/**
 * A lookalike of Render's REST API as far as cron jobs, their deploys, runs, events, logs and env
 * groups go. Shapes and limits follow Render's published OpenAPI document and what was seen of the
 * real service.
 */
@NullMarked
package org.cronconsole.sandbox.render;

import org.jspecify.annotations.NullMarked;
