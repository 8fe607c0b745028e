/** What is known of an edition, whoever has it, and who said it. */
package org.homelibrary.model.edition;
