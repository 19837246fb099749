"""The recogniser: from the bytes of a pasted or uploaded text to its title, demands and signatories.

Pure Python: no Django, no database. ``read`` turns bytes into a :class:`SourceText`, ``recognise`` turns that into a
:class:`Recognised`; whatever is uncertain there is a warning with the line it concerns.
"""

from .decoding import UnreadableText
from .recognise import recognise
from .recognised import Recognised
from .source import SourceText, read

__all__ = ["Recognised", "SourceText", "UnreadableText", "read", "recognise"]
