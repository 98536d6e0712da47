"""People, classes and sign-ins."""
