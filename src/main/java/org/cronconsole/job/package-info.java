/** What a cron job is and what can be done to it. */
@NullMarked
package org.cronconsole.job;

import org.jspecify.annotations.NullMarked;
