/**
 * Many dealerships at once: a CSV file with a row for each, what stands in the way of each, and a
 * queue that onboards one after the other for as long as Render's limit of creates makes it take.
 */
@NullMarked
package org.cronconsole.dealership.queue;

import org.jspecify.annotations.NullMarked;
