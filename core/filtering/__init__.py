"""Lists that a reader narrows, sorts and turns the pages of, and whose address says exactly what is shown.

An app says once what its list is (:class:`FilteredList`: a catalogue, filters, sorts). The page, its feeds and the API
ask the same :class:`Selection` what an address asks for. See ``docs/decisions/0014-filters.md``.
"""

from .filters import Filter, RowFilter, WordFilter, YearFilter
from .pages import FilteredListMixin
from .selection import FilteredList, Selection, Sort
from .shown import ShownList
from .vocabularies import Vocabulary, Word, vocabularies

__all__ = [
    "Filter",
    "FilteredList",
    "FilteredListMixin",
    "RowFilter",
    "Selection",
    "ShownList",
    "Sort",
    "Vocabulary",
    "Word",
    "WordFilter",
    "YearFilter",
    "vocabularies",
]
