"""The terminal itself: its modes, its keyboard, and a display that sends what changed."""
