/**
 * Home Library. Nothing is in this package itself; each layer has its own, from the outside in:
 *
 * <ul>
 *   <li>{@code web}, {@code health}, {@code cli}: where people and machines come in
 *   <li>{@code service}: what they can do; the transactions
 *   <li>{@code persistence}, {@code messaging}, {@code metadata}: ports to what is outside, with an adapter for each
 *       technology below
 *   <li>{@code model}: the words of the library, which everybody uses and which uses nobody
 * </ul>
 *
 * Beside them {@code security}, {@code image}, {@code barcode}, {@code logging} and {@code config} each know one craft.
 * Who may use whom is held by {@code ArchitectureTest}.
 */
package org.homelibrary;
