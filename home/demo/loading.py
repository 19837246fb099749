"""Loading the whole demonstration, all of it or nothing."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cache

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Page

from zayava.core.models import CleanDocument, CleanImage, CoalitionSettings, Tag, TagLabel, TagSynonym

from ..log_lines import without_log_lines
from ..services import SiteTree, create_site
from .bodies import Surroundings
from .campaigns import Campaigns
from .pages import load_index, load_navigation, load_pages
from .pictures import PALETTES, mark, picture
from .reading import LANGUAGES, in_language, read, statements
from .register import Register
from .statements import Statements


@dataclass(frozen=True)
class Loaded:
    """What a run added; nothing at all when everything was there already."""

    organisations: int = 0
    statements: int = 0
    pages: int = 0

    def __bool__(self) -> bool:
        return bool(self.organisations or self.statements or self.pages)


def load() -> Loaded:
    """Add what the database lacks of the demonstration; leave what is there as it is. Needs no network."""
    with without_log_lines(), transaction.atomic():
        tree = create_site(LANGUAGES)
        _introduce(tree)
        register = Register(_image)
        register.load_organisations()
        tags = _tags()
        campaigns = Campaigns(register, tags)
        archive = Statements(statements(), register, tags, campaigns)

        def page(key: str, language: str) -> Page | None:
            indexes = {"statements": tree.statements, "organisations": tree.organisations}
            return indexes[key][language] if key in indexes else archive.page(key, language)

        around = Surroundings(image=cache(_image), document=cache(_document), page=page)
        index = load_index()
        profiles = register.load_profiles(tree.organisations, around)
        pages = archive.load(tree.statements, around)
        pages += campaigns.load(tree.campaigns, around)
        others = load_pages(tree, index, around)
        load_navigation(tree)
        return Loaded(register.made, len(archive.missing), profiles + pages + others)


def _introduce(tree: SiteTree) -> None:
    """Say on every page who publishes here, and that all of it is invented, unless somebody has said otherwise."""
    settings = CoalitionSettings.for_site(tree.site)
    if settings.name:
        return
    texts = read("site.toml")
    for name in ("name", "tagline", "about", "email"):
        setattr(settings, name, texts[name])
    settings.save()
    lists = {"statements": tree.statements, "demands": tree.demands, "campaigns": tree.campaigns}
    lists["organisations"] = tree.organisations
    for name, pages in {"home": tree.homes, **lists}.items():
        for language, page in pages.items():
            setattr(page, "lead" if name == "home" else "introduction", in_language(texts[name], language))
            page.save_revision().publish()


def _tags() -> dict[str, Tag]:
    """The tags by key, each with its words in every language that has one; a merged one by the tag that stands."""
    found: dict[str, Tag] = {}
    for key, row in read("tags.toml").items():
        broader = found[row["broader"]] if "broader" in row else None
        texts = {"name": row["name"], "broader": broader, "description": row.get("description", {})}
        tag, is_new = Tag.objects.select_related("merged_into").get_or_create(slug=key, defaults=texts)
        if is_new:
            for language, label in row["labels"].items():
                TagLabel.objects.create(tag=tag, language=language, label=label)
            for language, words in row.get("synonyms", {}).items():
                for word in words:
                    TagSynonym.objects.create(tag=tag, language=language, text=word)
        found[key] = tag.survivor()
    return found


def _image(name: str) -> CleanImage:
    """A picture or a mark, drawn when it is not there yet."""
    title = f"Demonstration: {name}"
    found = CleanImage.objects.filter(title=title).first()
    if found is None:
        file = picture(name) if name in PALETTES else mark(name)
        found = CleanImage.objects.create(title=title, file=file)
    return found


def _document(name: str, language: str) -> CleanDocument:
    """A table of figures in one language, as a CSV file (RFC 4180)."""
    texts = in_language(read("documents.toml")[name], language)
    found = CleanDocument.objects.filter(title=texts["title"]).first()
    if found is None:
        target = io.StringIO()
        csv.writer(target).writerows(texts["rows"])
        file = ContentFile(target.getvalue().encode(), name=f"{name}.csv")
        found = CleanDocument(title=texts["title"], file=file)
        found.file_size = found.file.size
        found.save()
    return found
