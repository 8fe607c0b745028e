/** The hybrid run: the AWS edition on a laptop, without AWS. Development only: nothing of it is packaged. */
package org.homelibrary.hybrid;
