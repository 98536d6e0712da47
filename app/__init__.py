"""The desktop program: domain, content, services, documents, charts, window and phone pages."""
