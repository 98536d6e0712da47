"""The catalogue of scenarios, the task sheet, and the run under way."""
