/** What happened to the jobs: the bell, the list, mutes, and what is told when. */
@NullMarked
package org.cronconsole.ui.alerts;

import org.jspecify.annotations.NullMarked;
