"""Quiet for tasks that publish hundreds of pages."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator


@contextlib.contextmanager
def without_log_lines() -> Iterator[None]:
    """Wagtail writes a line for every page it publishes; a hundred of them tell nobody anything."""
    logger = logging.getLogger("wagtail")
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)
