"""Reading what is public before the first visitor asks: for a server process, when it starts."""

from __future__ import annotations

import logging
import threading
import time

from django.db import connections

from ..conf import conf
from .journal import journal

logger = logging.getLogger(__name__)


def warm() -> None:
    """Have every catalogue read in every language, as the first visitor of each list would.

    Raises whatever reading the database raises.
    """
    for language in conf.languages:
        for catalogue in journal.catalogues():
            catalogue.select(language)


def warm_in_background() -> threading.Thread:
    """Begin to read the catalogues and return at once, so that a process starts as fast as it did.

    Whoever asks for a list meanwhile waits for the rest of its reading and no longer. Nothing here stops the process:
    what goes wrong (no database, one that was not migrated) becomes a line in the log, and visitors have the
    catalogues read as if nobody had tried. To be called after a server has forked its processes: threads do not survive
    that.
    """
    thread = threading.Thread(target=_warm_and_tell, name="zayava-warming", daemon=True)
    thread.start()
    return thread


def _warm_and_tell() -> None:
    started = time.monotonic()
    try:
        warm()
    except Exception as problem:
        sentence = "The lists could not be read in advance (%s: %s); they are read when they are first asked for."
        logger.warning(sentence, type(problem).__name__, " ".join(str(problem).split()))
    else:
        logger.info("The lists were read in advance in %.1f s.", time.monotonic() - started)
    finally:
        connections.close_all()  # those of this thread
