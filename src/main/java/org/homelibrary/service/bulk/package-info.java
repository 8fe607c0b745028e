/** Changes of many books at once. */
package org.homelibrary.service.bulk;
