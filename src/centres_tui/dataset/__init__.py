"""The whole in memory: records, frames, and the rows that exports write."""
