/** What the administrator decides about the providers, how often they are asked, and trials of them. */
package org.homelibrary.service.providers;
