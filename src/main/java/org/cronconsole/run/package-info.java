/** Runs of cron jobs, joined from Render's events, which are the only record of them. */
@NullMarked
package org.cronconsole.run;

import org.jspecify.annotations.NullMarked;
