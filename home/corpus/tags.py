"""Tags of a corpus, each with a label in nearly every language."""

from __future__ import annotations

from random import Random

from django.db import transaction

from zayava.core.models import Tag, TagLabel
from zayava.core.slugs import slugify_text

from .words import LANGUAGES, concepts

SHARE_WITHOUT_A_LABEL = 0.03


@transaction.atomic
def load_tags(seed: int) -> list[int]:
    """Make the tags that the database lacks; return the keys of all in the order of :func:`concepts`."""
    known = dict(Tag.objects.values_list("slug", "pk"))
    addresses = set(TagLabel.objects.values_list("language", "slug"))
    rng = Random(f"{seed}/labels")
    keys = []
    for called in concepts(seed):
        lacking = rng.choice(LANGUAGES[1:]) if rng.random() < SHARE_WITHOUT_A_LABEL else ""
        slug = slugify_text(called["en"], "en")
        if slug not in known:
            tag = Tag.objects.create(name=called["en"], slug=slug)
            known[slug] = tag.pk
            for language in LANGUAGES:
                address = (language, slugify_text(called[language], language))
                if language != lacking and address not in addresses:
                    TagLabel.objects.create(tag=tag, language=language, label=called[language])
                    addresses.add(address)
        keys.append(known[slug])
    return keys
