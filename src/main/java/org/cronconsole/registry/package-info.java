/**
 * What all admins share about dealerships and Render has no place for, kept in one Render env
 * group.
 */
@NullMarked
package org.cronconsole.registry;

import org.jspecify.annotations.NullMarked;
