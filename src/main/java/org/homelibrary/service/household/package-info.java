/** Who belongs to which library: members, their roles and their invitations. What is in a library does not belong here. */
package org.homelibrary.service.household;
