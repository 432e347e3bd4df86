"""Decisions of analysts: kept in journals, found again in edited sources, applied to a dataset."""
