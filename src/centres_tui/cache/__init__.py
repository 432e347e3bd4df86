"""What was read before, for the next run: disposable, and never needed."""
