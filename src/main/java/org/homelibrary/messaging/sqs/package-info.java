/** The AWS edition's queue: Amazon SQS, and the loop that works it off where no Lambda function does. */
package org.homelibrary.messaging.sqs;
