"""Files that hold statutes, from folders and archives, read without trusting them."""
