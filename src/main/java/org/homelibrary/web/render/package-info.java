/** How pages are made: templates, Krazo's hooks, and what every page knows of its reader. */
package org.homelibrary.web.render;
