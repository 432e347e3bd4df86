"""Words that the program knows, read from data/*.toml; nothing else opens those files."""
