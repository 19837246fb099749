"""Questions to the register, each answered in a fixed number of queries."""

from .finding import fetch, find, find_people
from .matching import (
    ACCEPT,
    PROPOSE,
    Match,
    match_names,
    match_organisation,
    match_organisations,
    match_people,
    match_person,
)
from .name_index import NameIndex
from .profiles import ProfileLink, profile_urls

__all__ = [
    "ACCEPT",
    "PROPOSE",
    "Match",
    "NameIndex",
    "ProfileLink",
    "fetch",
    "find",
    "find_people",
    "match_names",
    "match_organisation",
    "match_organisations",
    "match_people",
    "match_person",
    "profile_urls",
]
