"""Zayava: the publishing house of human-rights coalitions, as Wagtail apps.

In a checkout the apps lie beside this folder (``statements/``, ``organisations/``, …). The lines below
add the checkout's root to this package's search path, so that every one of them is ``zayava.<folder>``.
In an installed wheel the apps lie inside this folder and the lines do nothing.
See ``docs/decisions/0002-import-root.md``.
"""

from pathlib import Path

__version__ = "0.1.0"

_root = Path(__file__).resolve().parent.parent
if (_root / "manage.py").is_file() and (_root / "core" / "apps.py").is_file():
    __path__.append(str(_root))
del _root, Path
