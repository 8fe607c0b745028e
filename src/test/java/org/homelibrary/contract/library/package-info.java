/** What every store of household libraries must do: each suite is run by the adapters, and by their doubles in memory. */
package org.homelibrary.contract.library;
