package org.homelibrary.messaging;

/** What is to be done in the background, as one message of a queue. */
public sealed interface QueueMessage permits ImportMessage, LookupMessage {}
