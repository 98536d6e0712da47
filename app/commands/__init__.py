"""The verbs of the command line, one file each: `add_parser(verbs)` describes it, `run(arguments)` does it."""
