"""The panes: each gets what it shows, posts what happens in it, and knows no other."""
