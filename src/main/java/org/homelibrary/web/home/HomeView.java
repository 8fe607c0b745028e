package org.homelibrary.web.home;

/** The front page for people who are not signed in: {@code home/index}. */
public record HomeView(boolean registrationOpen) {}
