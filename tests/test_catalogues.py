"""Belarusian and Russian catalogues: complete, compiled, sound; nobody meets an English word of ours on a page."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import django
import pytest
from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup, Comment
from django.contrib.auth import get_user_model
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.translation import ngettext
from django.utils.translation.template import templatize
from wagtail.models import Page
from wagtail.users.models import UserProfile

from zayava.core.catalogue.journal import journal
from zayava.core.models import Tag, TagLabel
from zayava.home.demo.loading import load
from zayava.organisations.models import Organisation
from zayava.statements.models import Statement

ROOT = Path(__file__).resolve().parent.parent
APPS = ("core", "organisations", "statements", "campaigns", "search", "consent", "home")
ROOMS = (*APPS, "site")
LANGUAGES = ("be", "ru")
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
    "pgettext_lazy": ((1, "c"), 2),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%%|&\w+;|<[^>]*>|\w+=\"\"")
NAMED = re.compile(r"%\(\w+\)[a-z]")
SPOKEN_ATTRIBUTES = (
    "alt",
    "aria-label",
    "data-copied",
    "data-filter-label",
    "data-filter-nothing",
    "data-moved",
    "placeholder",
    "title",
)
EVERY = [(room, language) for room in ROOMS for language in LANGUAGES]
Key = tuple[str | None, str]


@cache
def catalogue(room: str, language: str) -> Catalog:
    """The texts of one room in one language, as translators keep them."""
    with (ROOT / room / "locale" / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file, abort_invalid=True)


def texts(room: str, language: str) -> Iterator:
    return (message for message in catalogue(room, language) if message.id)


def forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def key(message) -> Key:
    return message.context, forms(message.id)[0]


def decoded(message) -> Key:
    """The key of a compiled text: Babel leaves its context in bytes."""
    context, text = key(message)
    return context.decode() if isinstance(context, bytes) else context, text


@cache
def collected(room: str) -> frozenset[Key]:
    """What the code and the templates of a room ask to translate, collected as Django does, without its outer tools."""
    folders = ("site", "templates") if room == "site" else (room,)
    found: set[Key] = set()
    for path in (path for folder in folders for path in sorted((ROOT / folder).rglob("*"))):
        if path.suffix not in (".py", ".html", ".txt") or not path.is_file():
            continue
        source = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            source = "\n".join(line.lstrip() for line in templatize(source).splitlines())
        for _line, text, _comments, context in extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS):
            found.add((context, forms(text)[0]))
    return frozenset(found)


@pytest.mark.parametrize("room", ROOMS)
def test_every_text_of_the_code_stands_in_both_catalogues(room):
    for language in LANGUAGES:
        kept = {key(message) for message in texts(room, language)}
        assert not collected(room) - kept, f"missing in {room}, {language}: run “make messages” and translate them"
        assert not kept - collected(room), f"no longer used in {room}, {language}: run “make messages”"


@pytest.mark.parametrize(("room", "language"), EVERY)
def test_every_text_is_translated_for_certain(room, language):
    unsure = [message.id for message in texts(room, language) if message.fuzzy]
    empty = [message.id for message in texts(room, language) if not all(forms(message.string))]
    assert (unsure, empty, list(catalogue(room, language).obsolete)) == ([], [], [])


@pytest.mark.parametrize(("room", "language"), EVERY)
def test_the_compiled_catalogue_says_what_the_written_one_says(room, language):
    with (ROOT / room / "locale" / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        compiled = {decoded(message): forms(message.string) for message in read_mo(file) if message.id}
    written = {key(message): forms(message.string) for message in texts(room, language)}
    assert compiled == written, "run “make messages”"


@pytest.mark.parametrize(("room", "language"), EVERY)
def test_placeholders_and_markup_survive_translation(room, language):
    for message in texts(room, language):
        allowed = [sorted(PLACEHOLDER.findall(source)) for source in forms(message.id)]
        for text in forms(message.string):
            assert sorted(PLACEHOLDER.findall(text)) in allowed, text


@pytest.mark.parametrize(("room", "language"), EVERY)
def test_the_letters_and_marks_are_those_of_the_language(room, language):
    foreign = re.compile("[ищъИЩЪ]" if language == "be" else "[іўІЎ’]")
    for message in texts(room, language):
        for source, text in zip(forms(message.id) * 4, forms(message.string), strict=False):
            words = PLACEHOLDER.sub("", text)
            assert not foreign.search(words), text
            assert not re.search("['\"“”]", words), text
            assert source.endswith(" ") == text.endswith(" "), text
            assert source.endswith("No.") or source[-1] not in ".?!:" or text.rstrip("»")[-1] in ".?!:", text


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_english_text_has_one_translation(language):
    """Django joins the catalogues of all apps: of two translations of one text the first would win everywhere."""
    known: dict[Key, tuple[str, ...]] = {}
    for room in ROOMS:
        for message in texts(room, language):
            assert known.setdefault(key(message), forms(message.string)) == forms(message.string)


@pytest.mark.parametrize(("room", "language"), EVERY)
def test_plural_forms_are_those_of_django(room, language):
    path = Path(django.__file__).parent / "conf" / "locale" / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        own = read_po(file)
    ours = catalogue(room, language)
    assert (ours.num_plurals, ours.plural_expr) == (own.num_plurals, own.plural_expr)
    assert all(len(message.string) == own.num_plurals for message in texts(room, language) if message.pluralizable)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "be",
            {1: "1 подпіс", 2: "2 подпісы", 5: "5 подпісаў", 11: "11 подпісаў", 21: "21 подпіс", 34: "34 подпісы"},
        ),
        (
            "ru",
            {1: "1 подпись", 2: "2 подписи", 5: "5 подписей", 11: "11 подписей", 21: "21 подпись", 34: "34 подписи"},
        ),
    ],
)
def test_counts_agree_with_their_nouns(language, expected):
    with translation.override(language):
        for count, text in expected.items():
            assert ngettext("%(counter)s signature", "%(counter)s signatures", count) % {"counter": count} == text


def test_the_words_for_the_scripts_of_the_admin_are_complete_and_compiled():
    folder = ROOT / "site" / "locale" / "be" / "LC_MESSAGES"
    with (folder / "djangojs.po").open("rb") as po, (folder / "djangojs.mo").open("rb") as mo:
        written = {message.id: message.string for message in read_po(po) if message.id}
        compiled = {message.id: message.string for message in read_mo(mo) if message.id}
    assert written
    assert all(written.values())
    assert compiled == written


def test_words_that_wagtail_lacks_reach_its_screens():
    with translation.override("be"):
        assert translation.gettext("Skip to main content") == "Перайсці да зместу"


# What readers and editors see.


@cache
def english() -> tuple[re.Pattern[str], ...]:
    """Every English text of ours, as a pattern for what it becomes on a page.

    Of texts such as “%(status)s in %(date)s” too little is fixed: what fills them must be in Cyrillic. What
    is a number is filled with figures.
    """
    sources = {form for room in ROOMS for message in texts(room, "be") for form in forms(message.id)}
    patterns = []
    for source in sorted(sources):
        fixed = NAMED.split(source.replace("%%", "%"))
        if re.search("[A-Za-z]{2}", "".join(fixed)):
            filled = ".+?" if re.search("[A-Za-z]{3}", "".join(fixed)) or len(fixed) == 1 else ".*?[А-Яа-яІі].*?"
            gaps = [r"\d+" if gap.endswith(")d") else filled for gap in NAMED.findall(source.replace("%%", "%"))]
            parts = [re.escape(part) for part in fixed]
            patterns.append(re.compile("".join(part + gap for part, gap in zip(parts, [*gaps, ""], strict=True))))
    return tuple(patterns)


@dataclass(frozen=True)
class Spoken:
    """A text of a page that somebody reads or hears, and the language it is marked with."""

    text: str
    language: str


def spoken(html: str) -> Iterator[Spoken]:
    soup = BeautifulSoup(html, "html.parser")
    for string in soup.find_all(string=True):
        if not isinstance(string, Comment) and string.parent and string.parent.name not in ("script", "style"):
            yield Spoken(" ".join(string.split()), _language(string.parent))
    for element in soup.find_all(True):
        for attribute in SPOKEN_ATTRIBUTES:
            if element.get(attribute):
                yield Spoken(" ".join(element[attribute].split()), _language(element))


def _language(element) -> str:
    return next((tag["lang"] for tag in (element, *element.parents) if tag.get("lang")), "")


def english_on(html: str, language: str) -> set[str]:
    """The texts of a page in ``language`` that are English texts of our own."""
    return {
        one.text
        for one in spoken(html)
        if one.language == language
        and re.search("[A-Za-z]{2}", one.text)
        and any(pattern.fullmatch(one.text) for pattern in english())
    }


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """The demonstration; taken back after the last test of this page."""
    with django_db_blocker.unblock(), transaction.atomic():
        load()
        journal.forget()  # what other tests left in memory
        yield
        transaction.set_rollback(True)


def addresses(language: str) -> list[str]:
    pages = Page.objects.live().filter(locale__language_code=language).exclude(url_path="/")
    labels = [label.slug for tag in Tag.objects.prefetch_related("labels") for label in tag.labels.all()]
    found = [page.url for page in pages.specific() if page.url]
    return [*found, *(f"/{language}/tags/{slug}/" for slug in labels), f"/{language}/nothing-here/"]


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_shows_english_words_of_ours(demo, language):
    client, seen = Client(), set()
    for address in addresses(language):
        answer = client.get(address, follow=True)
        if "html" in answer["Content-Type"]:
            seen.add(answer.status_code)
            assert not english_on(answer.content.decode(), language), address
    assert seen == {200, 404}


@pytest.mark.django_db
def test_english_words_would_have_been_noticed(demo):
    html = "".join(Client().get(address).content.decode() for address in addresses("en")[:25])
    assert {"Signatories", "Legal status", "All statements"} <= english_on(html, "en")


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_of_ours_shows_editors_english_words(demo, language):
    editor = get_user_model().objects.create_superuser(f"editor-{language}", "editor@example.org", "a long password")
    profile = UserProfile.get_for_user(editor)
    profile.preferred_language = language
    profile.save()
    client = Client()
    client.force_login(editor)
    statement = Statement.objects.exclude(demands=None).exclude(citations=None).earliest("pk")
    screens = ("edit", "signatories", "paste", "pair", "demands", "paste_demands", "citations")
    body = Organisation.objects.earliest("pk")
    content = {*Tag.objects.values_list("name", flat=True), *TagLabel.objects.values_list("label", flat=True)}
    for address in (
        *(reverse(f"zayava_statements:{name}", args=[statement.pk]) for name in screens),
        reverse("zayava_statements:index"),
        reverse("zayava_statements:add"),
        reverse("zayava_import_statement"),
        reverse("wagtailadmin_pages:edit", args=[statement.pages.earliest("pk").pk]),
        *(reverse(f"zayava_organisations:{name}", args=["organisation"]) for name in ("duplicates", "merge", "merges")),
        *(reverse(f"zayava_tags:{name}") for name in ("index", "add")),
        reverse("register_organisations:index"),
        reverse("register_organisations:edit", args=[body.pk]),
    ):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert english_on(answer.content.decode(), language) <= content, address
