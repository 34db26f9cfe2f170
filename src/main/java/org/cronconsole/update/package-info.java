/** Whether a newer version of this application is there. */
@NullMarked
package org.cronconsole.update;

import org.jspecify.annotations.NullMarked;
