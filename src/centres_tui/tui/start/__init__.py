"""From the command line to the first screen: quick, and only where a screen can be shown."""
