/** The list of the workspace's cron jobs. */
@NullMarked
package org.cronconsole.ui.joblist;

import org.jspecify.annotations.NullMarked;
