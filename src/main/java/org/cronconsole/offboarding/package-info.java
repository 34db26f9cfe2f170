/** Taking a dealership out of service: what would go, in which order, and going on after a stop. */
@NullMarked
package org.cronconsole.offboarding;

import org.jspecify.annotations.NullMarked;
