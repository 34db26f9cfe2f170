/** Newer versions of this application: looked for once a day, told, and nothing more. */
@NullMarked
package org.cronconsole.ui.updates;

import org.jspecify.annotations.NullMarked;
