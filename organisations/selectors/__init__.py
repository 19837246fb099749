"""Questions to the register, each answered in a fixed number of queries."""

from .profiles import ProfileLink, profile_urls

__all__ = ["ProfileLink", "profile_urls"]
