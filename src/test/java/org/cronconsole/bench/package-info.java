/** Measurements that are run by hand: {@code ./mvnw -q -Pbench}. */
@NullMarked
package org.cronconsole.bench;

import org.jspecify.annotations.NullMarked;
