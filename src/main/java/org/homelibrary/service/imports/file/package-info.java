/**
 * Files of other programs as rows: what a file is, in which characters and with which separator, and its rows one after the
 * other. Never holds more than one row, however large the file, and never trusts it.
 */
package org.homelibrary.service.imports.file;
