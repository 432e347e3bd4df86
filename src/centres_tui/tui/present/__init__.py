"""Model to rich `Text`: pure functions, the only place that words and lays out what is shown."""
