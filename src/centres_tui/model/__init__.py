"""The plain values that everything else speaks of; standard library only."""
