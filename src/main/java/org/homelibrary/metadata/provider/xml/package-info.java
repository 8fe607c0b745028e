/** XML as providers send it, read without trust: no DTD, no entities, nothing fetched, bounded in size and depth. */
package org.homelibrary.metadata.provider.xml;
