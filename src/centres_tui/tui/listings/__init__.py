"""Rows of the panes as cells, and their columns; known before Textual is loaded."""
