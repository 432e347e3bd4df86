"""The lines above and below the panes: what is open, what can be done, what is looked for."""
