"""Where the five real documents lie: the environment variable ``ZAYAVA_SEEDS`` says so, and nothing else does."""

from __future__ import annotations

import os

import pytest

SEEDS = os.environ.get("ZAYAVA_SEEDS", "")
needs_documents = pytest.mark.skipif(not SEEDS, reason="Set ZAYAVA_SEEDS to the folder of the five real documents.")
