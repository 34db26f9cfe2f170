/** What is written down about this process, and the taking out of secrets before it is. */
@NullMarked
package org.cronconsole.logging;

import org.jspecify.annotations.NullMarked;
