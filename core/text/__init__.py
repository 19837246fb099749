"""Text analysis shared by the importer, the register and search: pure functions, no Django."""

from .folding import compose, fold
from .names import name_key, similarity
from .scripts import guess_language, is_lacinka, lacinka, romanise, script_of

__all__ = [
    "compose",
    "fold",
    "guess_language",
    "is_lacinka",
    "lacinka",
    "name_key",
    "romanise",
    "script_of",
    "similarity",
]
