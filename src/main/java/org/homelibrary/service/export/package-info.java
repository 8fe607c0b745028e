/** What readers take out of the library: their books as a table for spreadsheets. */
package org.homelibrary.service.export;
