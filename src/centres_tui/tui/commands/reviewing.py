"""Commands that look over what was decided, and that take it back."""

from centres_tui.tui.commands.deciding import Opening, Turning


class ShowQueue(Opening):
    """List what nobody has decided yet, the most doubtful first: c confirms, r rejects."""

    id = "queue"
    name = "What to decide on"
    keys = ("D",)
    dialog = "queue"


class ShowAgreement(Opening):
    """List how far each two analysts agree, field by field, with Cohen's kappa."""

    id = "agreement"
    name = "How far analysts agree"
    keys = ("d g",)
    dialog = "agreement"


class ShowDecisions(Opening):
    """List every decision, who made it and when; those that do not apply any more stand first."""

    id = "decisions"
    name = "Decisions, and which do not apply"
    keys = ("d d",)
    dialog = "decisions"


class ShowWhatIf(Opening):
    """Try a vocabulary or a setting: see what it would change, then accept it or leave it."""

    id = "what_if"
    name = "What would change if ..."
    keys = ("W",)
    dialog = "what_if"


class UndoDecision(Turning):
    """Take your last decision back, of this run or an earlier one."""

    id = "undo_decision"
    name = "Undo a decision"
    keys = ("u",)
    turn = "undo"


class RedoDecision(Turning):
    """Decide again what you undid last."""

    id = "redo_decision"
    name = "Redo a decision"
    keys = ("ctrl+r",)
    turn = "redo"
