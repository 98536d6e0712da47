"""The steps from each released form of the base to the next."""
