"""The explorer's screen and the dialogs over it."""
