"""Word lists of the recogniser, one module per language. All entries are beginnings of lower-case words or phrases."""

from zayava.core.text import lacinka

from . import be, be_texts, countries, en, en_texts, names, others, ru, ru_texts

# Of every language one module for those who sign and one for texts and pages; of the neighbours some lists only.
LANGUAGES = {"be": (be, be_texts), "ru": (ru, ru_texts), "en": (en, en_texts), "others": (others,)}


def words(language: str, name: str) -> tuple[str, ...]:
    """Return one list of one language, empty where it has none of that name."""
    return next((getattr(module, name) for module in LANGUAGES[language] if hasattr(module, name)), ())


def merged(name: str) -> tuple[str, ...]:
    """Return one list of all languages: a Belarusian letter may be signed in English, and the other way round."""
    entries = [entry for language in LANGUAGES for entry in words(language, name)]
    # Belarusian is printed in Latin letters too.
    return tuple(dict.fromkeys([*entries, *map(lacinka, words("be", name))]))


__all__ = ["LANGUAGES", "countries", "merged", "names", "words"]
