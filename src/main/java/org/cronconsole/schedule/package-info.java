/** Wall-clock times, Render's UTC cron lines, and the way from the one to the other. */
@NullMarked
package org.cronconsole.schedule;

import org.jspecify.annotations.NullMarked;
