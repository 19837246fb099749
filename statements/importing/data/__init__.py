"""Word lists of the recogniser, one module per language. All entries are beginnings of lower-case words or phrases."""

from zayava.core.text import lacinka

from . import be, countries, en, names, ru

LANGUAGES = (be, ru, en)


def merged(name: str) -> tuple[str, ...]:
    """Return one list of all languages: a Belarusian letter may be signed in English, and the other way round."""
    entries = [entry for module in LANGUAGES for entry in getattr(module, name)]
    # Belarusian is printed in Latin letters too.
    return tuple(dict.fromkeys([*entries, *(lacinka(entry) for entry in getattr(be, name))]))


__all__ = ["LANGUAGES", "be", "countries", "en", "merged", "names", "ru"]
