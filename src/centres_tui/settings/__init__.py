"""What a person sets, and where the program keeps its few files."""
