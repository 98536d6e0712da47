"""The hub: phone pages and a JSON interface over the services, for the machine itself or a bureau's network."""
