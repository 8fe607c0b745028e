/** Bibliographic records in Dublin Core, plain or in the form of the National Diet Library of Japan. */
package org.homelibrary.metadata.provider.dublincore;
