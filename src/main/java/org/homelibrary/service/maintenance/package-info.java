/** What is done without a person: the schedule, what is purged, and whether the program is ready. */
package org.homelibrary.service.maintenance;
