"""Text to value: numerals, dates, sentences; and the filter between outside text and a terminal."""
