-- When a provider was asked in vain last: a time that is still to come was written by a clock that was ahead.
ALTER TABLE provider_pauses ADD COLUMN asked_at TIMESTAMP;
