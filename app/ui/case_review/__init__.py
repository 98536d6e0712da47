"""Case files that were handed in: tasks, the list, review, two appraisers side by side, the trainee's sheet."""
