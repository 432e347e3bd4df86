"""What the app takes from here: errors that end it quietly, whoever they are told to."""

from textual.app import App


class LightApp(App[None]):
    """An app that keeps the error which ended it instead of printing it over the screen."""

    failure: Exception | None = None
    """The error that ended the app."""

    remark: str = ""
    """What the person is told once the screen stands."""

    def on_ready(self) -> None:
        """Tell what is to be told."""
        if self.remark:
            self.notify(self.remark, markup=False)

    def _handle_exception(self, error: Exception) -> None:
        """Keep the first error and end; in tests, leave it to them."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        self.failure = self.failure or error
        self._return_code = 1
        self._close_messages_no_wait()
