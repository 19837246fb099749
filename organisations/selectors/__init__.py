"""Questions to the register, each answered in a fixed number of queries."""

from .duplicates import Pair, possible_duplicates
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
from .showing import display_names, histories, names_and_profiles

__all__ = [
    "ACCEPT",
    "PROPOSE",
    "Match",
    "NameIndex",
    "Pair",
    "ProfileLink",
    "display_names",
    "fetch",
    "find",
    "find_people",
    "histories",
    "match_names",
    "match_organisation",
    "match_organisations",
    "match_people",
    "match_person",
    "names_and_profiles",
    "possible_duplicates",
    "profile_urls",
]
