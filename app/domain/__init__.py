"""Laws, acts, case files, scenarios, attempts, rubrics and scores: standard library and pydantic only."""
