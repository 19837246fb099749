"""The word by which people find a campaign elsewhere. Pure: knows no model."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zayava.core.text.folding import compose
from zayava.core.texts import TranslatedText

MAX_LENGTH = 100
"""Signs of a hashtag; the largest networks take no longer ones."""

_HASHTAG = re.compile(r"\w*[^\W\d_]\w*")


def cleaned_hashtag(text: str) -> str:
    """A hashtag without its “#”: letters and digits of any script and “_”, at least one of them a letter.

    Raises ``ValidationError`` with a sentence for anything else.
    """
    text = compose(text).strip().removeprefix("#").removeprefix("＃")
    if not text:
        return ""
    if len(text) > MAX_LENGTH or not _HASHTAG.fullmatch(text):
        raise ValidationError(
            _(
                "A hashtag is one word of at most %(limit)d letters, digits and underscores, with at least one letter. "
                "Write it without spaces and signs."
            ),
            code="invalid_hashtag",
            params={"limit": MAX_LENGTH},
        )
    return text


def cleaned_hashtags(texts: Mapping[str, str]) -> TranslatedText:
    """The hashtag of each language, cleaned; raises as :func:`cleaned_hashtag`."""
    return TranslatedText({language: cleaned_hashtag(text) for language, text in texts.items()})


def hashtag_keys(texts: Mapping[str, str]) -> set[str]:
    """What two hashtags have in common when networks take them for one: case does not matter."""
    return {text.casefold() for text in texts.values()}
