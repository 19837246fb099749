"""What may be done to the register. Every write that is not an editor's form goes through here."""

from .batches import record_names
from .judging import judge
from .loading import Loaded, load_register_file
from .merging import MergeRefused, Moving, check_merge, check_undo, merge, undo_merge, what_would_move
from .names import record_name, register_organisation, register_person

__all__ = [
    "Loaded",
    "MergeRefused",
    "Moving",
    "check_merge",
    "check_undo",
    "judge",
    "load_register_file",
    "merge",
    "record_name",
    "record_names",
    "register_organisation",
    "register_person",
    "undo_merge",
    "what_would_move",
]
