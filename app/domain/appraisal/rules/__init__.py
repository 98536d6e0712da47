"""The rules by section; importing `every` registers all of them."""
