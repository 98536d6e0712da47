"""The procedures of a case: where a case file stands, what may come next, what is missing and by when."""
