/**
 * Use cases: what a person or the background work does with the library, decided here and nowhere else.
 *
 * <p>The only place for {@code @Transactional}. Services call ports and never adapters, know nothing of HTTP, and store
 * every change by an explicit {@code save}.
 */
package org.homelibrary.service;
