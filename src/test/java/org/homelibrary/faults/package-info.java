/**
 * What breaks around the library, or breaks it: processes killed, disks full, clocks wrong. Each finding is about what the
 * packaged product has kept and what it says. Small sizes run in the build; {@link org.homelibrary.faults.CrashHarness} is
 * run by hand at full size.
 */
package org.homelibrary.faults;
