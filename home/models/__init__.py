"""The front page, standard pages, and indices by year with the pages that show them."""

from .front_pages import HomePage
from .index_pages import YearlyIndexPage
from .standard_pages import StandardPage
from .yearly_index import IndexScore, YearlyIndex

__all__ = ["HomePage", "IndexScore", "StandardPage", "YearlyIndex", "YearlyIndexPage"]
