/**
 * What is said to people, from resource bundles that lie beside the packages that say it: {@code
 * words.properties} in English, {@code words_es.properties} in Spanish. Depends on nothing.
 */
@NullMarked
package org.cronconsole.words;

import org.jspecify.annotations.NullMarked;
