"""Set-up before anything is installed: `./run` and `./check` use it with the standard library only."""
