-- Whether the other members of a library see a user's status and ratings.
ALTER TABLE users ADD COLUMN shows_readings BOOLEAN DEFAULT TRUE NOT NULL;
