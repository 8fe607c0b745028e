/**
 * Settings, and what follows from them: which edition runs, and what the container is told at start-up. Every setting
 * is read through {@link org.homelibrary.config.Settings} and nowhere else.
 */
package org.homelibrary.config;
