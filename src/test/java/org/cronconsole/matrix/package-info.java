/**
 * The fault matrix: every operation, with every fault at every request that it makes, once and
 * always. {@code ./mvnw -q -Pmatrix} runs all of it; the tests run a sample.
 */
@NullMarked
package org.cronconsole.matrix;

import org.jspecify.annotations.NullMarked;
