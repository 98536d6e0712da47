"""What a question to the law library wants: its words, what kind of answer it asks for, and on which day."""
