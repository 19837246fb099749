"""One word makes a tag, for those who may make one."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from ..conf import conf
from ..models import Tag, TagLabel, cleaned_word
from ..slugs import slugify_text
from ..text.scripts import guess_language, is_lacinka, script_of
from .finding import tag_called
from .hierarchy import lock_vocabulary

_ONLY_RUSSIAN, _ONLY_BELARUSIAN = set("ищъ"), set("іў’'")


def may_create(user: Any) -> bool:
    """Whether the user may add tags to the vocabulary."""
    return bool(policy_registry.get_by_type(Tag).user_has_permission(user, "add"))


def languages_of(word: str, hint: str = "") -> list[str]:
    """The languages of the site a word may be in, the likeliest first; ``hint`` is one the editor works in.

    A word or two are too short to be sure of: letters that a language lacks rule it out, its script does the rest.
    """
    latin = [code for code in conf.languages if code not in ("be", "ru", "uk")]
    cyrillic = [code for code in conf.languages if code in ("be", "ru", "uk")]
    if script_of(word) == "cyrillic":
        letters = set(word.casefold())
        ruled_out = {"be": letters & _ONLY_RUSSIAN, "ru": letters & _ONLY_BELARUSIAN}
        likely = [code for code in cyrillic if not ruled_out.get(code)] or cyrillic
    else:
        likely = ["be"] if is_lacinka(word) and "be" in conf.languages else latin
    likely = likely or list(conf.languages)
    guess = guess_language(word)
    return sorted(likely, key=lambda code: (code != guess if guess in likely else False, code != hint))


def create_tag(word: str, language: str = "") -> tuple[Tag, bool]:
    """The tag called ``word``, and whether it was made now, with a label in ``language``.

    A word that is in the vocabulary already, in whatever language, gives the tag it belongs to: nothing is ever there
    twice. Without a language it is the likeliest. Raises ``ValidationError`` for what cannot be a word or a language.
    """
    word = cleaned_word(word)
    language = language or languages_of(word, (get_language() or "").split("-")[0])[0]
    if language not in conf.languages:
        raise ValidationError(_("The site does not publish in this language."), code="language")
    with transaction.atomic():
        lock_vocabulary()
        known = tag_called(word)
        if known is not None:
            return Tag.objects.with_labels().get(pk=known), False
        tag = Tag(name=word)
        tag.save()
        label = TagLabel(tag=tag, language=language, label=word)
        label.slug = free_address(slugify_text(word, language) or tag.slug, language)
        label.save()
    return tag, True


def free_address(slug: str, language: str) -> str:
    """``slug``, with a number where another tag has this address in the language."""
    taken = set(TagLabel.objects.filter(language=language, slug__startswith=slug).values_list("slug", flat=True))
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free
