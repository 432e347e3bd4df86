"""Widgets that draw only the lines that are seen: a table and a reader."""
