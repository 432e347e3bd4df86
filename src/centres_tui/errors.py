"""The errors that a person is told about: what is wrong, where, and what to do."""


class CentresError(Exception):
    """Something that stops the work asked for; its text is shown to the person as it is."""


class SourceError(CentresError):
    """A source that cannot be read; the others go on."""


class VocabularyError(CentresError):
    """A vocabulary file that breaks its own rules."""


class WorkspaceError(CentresError):
    """A workspace that cannot be opened or written."""


class ExportError(CentresError):
    """An export that was not written; what stood there before still stands."""


class UsageError(CentresError):
    """Words on the command line that ask for something impossible."""
