/** Files that people write by hand, read strictly. */
@NullMarked
package org.cronconsole.file;

import org.jspecify.annotations.NullMarked;
