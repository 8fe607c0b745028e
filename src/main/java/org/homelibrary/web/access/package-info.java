/** What stands before every page: who may see it, and whether a form was sent from a page of ours. */
package org.homelibrary.web.access;
