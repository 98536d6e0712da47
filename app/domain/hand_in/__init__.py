"""Case files that are handed in: tasks with a time limit, the record of a hand-in, reviews, two appraisers."""
