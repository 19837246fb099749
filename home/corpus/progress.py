"""A bar that says how far a long task has come and how long it will still take."""

from __future__ import annotations

import time
from typing import TextIO

_WIDTH = 30
_EVERY = 0.2
"""Seconds between two drawings."""


class Progress:
    """Draws on one line of a terminal; into a file it writes a line for each tenth. Without ``stream`` it is silent."""

    def __init__(self, label: str, total: int, stream: TextIO | None) -> None:
        self._label = label
        self._total = total
        self._stream = stream
        self._done = 0
        self._began = self._drawn = time.monotonic()
        self._tenth = 0
        self._is_terminal = bool(stream and stream.isatty())

    def advance(self, count: int = 1) -> None:
        """Say that ``count`` more of the total are done."""
        self._done += count
        if self._stream is None or not self._total:
            return
        now = time.monotonic()
        if self._is_terminal:
            if now - self._drawn >= _EVERY or self._done >= self._total:
                self._drawn = now
                self._stream.write(f"\r{self._line(now)}\x1b[K" + ("\n" if self._done >= self._total else ""))
                self._stream.flush()
        elif (tenth := self._done * 10 // self._total) > self._tenth:
            self._tenth = tenth
            self._stream.write(self._line(now) + "\n")

    def _line(self, now: float) -> str:
        share = min(1.0, self._done / self._total)
        full = int(share * _WIDTH)
        spent = now - self._began
        left = spent / share - spent if share else 0
        times = f"{_minutes(spent)} so far, {_minutes(left)} to go" if share < 1 else f"in {_minutes(spent)}"
        return f"{self._label} [{'#' * full}{'.' * (_WIDTH - full)}] {self._done:,} of {self._total:,}, {times}"


def _minutes(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
