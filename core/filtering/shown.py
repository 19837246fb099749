"""What the template of a list shows: heading, choices with their counts, orders, pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.core.paginator import EmptyPage, Paginator
from django.core.paginator import Page as PagerPage
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..conf import conf
from ..texts import LocalisedText, Shown
from .filters import Filter, Value
from .selection import MORE, PAGE, SORT, Found, Selection

MAX_CHOICES = 200
"""Choices of one filter shown when all are asked for; what is rarer comes up when others are chosen."""


@dataclass(frozen=True)
class Choice(Shown):
    """A choice as a link: to the list narrowed by it, or freed of it when it ``is_chosen``."""

    filter_label: str
    label: LocalisedText
    url: str
    count: int = 0
    is_chosen: bool = False
    is_indexable: bool = False


@dataclass(frozen=True)
class Group(Shown):
    """The choices of a filter. ``more_url`` leads to the rest of them, ``left_out`` is how many even that omits."""

    name: str
    label: str
    choices: list[Choice] = field(default_factory=list)
    is_open: bool = False
    is_compact: bool = False
    more_url: str = ""
    more_count: int = 0
    left_out: int = 0


@dataclass(frozen=True)
class Order(Shown):
    label: str
    url: str
    is_current: bool


class _Keys:
    """The keys of a result as a sequence of which a paginator takes a slice."""

    def __init__(self, result: Found) -> None:
        self._result = result

    def __len__(self) -> int:
        return self._result.total

    def __getitem__(self, part: slice) -> list[int]:
        return self._result.keys(part.start or 0, part.stop)


class ShownList:
    """A selection as a page shows it at ``path``."""

    def __init__(self, selection: Selection, path: str) -> None:
        self.selection = selection
        self.path = path
        self.unknown = list(selection.unknown)
        paginator = Paginator(_Keys(selection.result), selection.kind.page_length or conf.page_length)
        try:
            self.pager_page: PagerPage = paginator.page(selection.page)
        except EmptyPage:
            self.pager_page = paginator.page(1)
            self.unknown.append(PAGE)
        self.pager_page.address = lambda number: self._url(page=number, more="")

    @property
    def keys(self) -> list[int]:
        """Primary keys of what stands on this page, in order."""
        return list(self.pager_page.object_list)

    @property
    def total(self) -> int:
        return self.selection.total

    @property
    def counted(self) -> str:
        """“37 statements”."""
        return self.selection.kind.counted % {"number": self.total}

    @property
    def is_filtered(self) -> bool:
        return bool(self.selection.choices)

    @property
    def is_of_nothing(self) -> bool:
        """Whether the language has nothing at all, whatever is chosen."""
        return not self.total and self.selection.has_nothing_to_choose_from

    @property
    def is_indexable(self) -> bool:
        return self.selection.is_indexable and not self.unknown and (self.total > 0 or not self.is_filtered)

    def _url(self, **changes: object) -> str:
        return self.path + self.selection.query_string(**changes)

    @property
    def canonical_url(self) -> str:
        """Where this list is at home: without the choices unfolded."""
        page = 1 if PAGE in self.unknown else self.selection.page
        return self._url(page=page, more="")

    @property
    def feed_url(self) -> str:
        """The feed of exactly these choices, for a list that has feeds."""
        return f"{self.path}feed.xml{self.selection.feed_query}"

    @property
    def clear_url(self) -> str:
        return self._url(choices=False, page=1, more="")

    @property
    def switch_query(self) -> str:
        """What other languages are asked for the same list with: they understand the words of this one."""
        return self.selection.query_string(page=1, more="")

    # The choices

    @cached_property
    def _offered(self) -> Mapping[str, tuple[dict[Value, int], list[Value], int]]:
        """Of each filter the counts of its choices, those to show, and how many more there are."""
        offered = {}
        for name, each in self.selection.filters.items():
            counts = dict(self.selection.result.counts(name))
            chosen = self.selection.chosen.get(name, ())
            counts.update((value, counts.get(value, 0)) for value in chosen)
            ordered = each.ordered(counts)
            limit = MAX_CHOICES if self.selection.more == name else each.shown
            first = ordered[:limit]
            shown = [*first, *(value for value in chosen if value not in first)]
            offered[name] = counts, shown, len(ordered) - len(shown)
        return offered

    def look_up(self, also: Mapping[str, Iterable[int]] | None = None) -> None:
        """Fetch the words of everything shown; ``also``: of rows by the label of their model."""
        offered = {name: shown for name, (_counts, shown, _more) in self._offered.items()}
        self.selection.look_up(offered, {model: set(keys) for model, keys in (also or {}).items()})

    @cached_property
    def groups(self) -> list[Group]:
        """The filters that have a choice to offer."""
        self.look_up()
        groups = (self._group(self.selection.filters[name], *offered) for name, offered in self._offered.items())
        return [group for group in groups if group.choices]

    def _group(self, each: Filter, counts: Mapping[Value, int], shown: list[Value], rest: int) -> Group:
        name = each.parameter
        chosen = self.selection.chosen.get(name, ())
        is_unfolded = self.selection.more == name
        return Group(
            name=name,
            label=str(each.label),
            choices=[
                choice for value in shown if (choice := self._choice(each, value, counts[value], value in chosen))
            ],
            is_open=each.is_open or is_unfolded or bool(chosen),
            is_compact=each.is_compact,
            more_url=self._url(more=name) if rest and not is_unfolded else "",
            more_count=rest,
            left_out=rest if is_unfolded else 0,
        )

    def _choice(self, each: Filter, value: Value, count: int, is_chosen: bool) -> Choice | None:
        word = self.selection.word(each.parameter, value)
        if word is None:
            return None
        change = {"without": (each.parameter, value)} if is_chosen else {"with_": (each.parameter, word.slug)}
        number = len(self.selection.choices) + (-1 if is_chosen else 1)
        usual = self.selection.sort == self.selection.kind.sorts[0].word
        return Choice(
            filter_label=str(each.label) if each.is_named else "",
            label=word.label,
            url=self._url(**change, page=1, more=""),
            count=count,
            is_chosen=is_chosen,
            is_indexable=number < 2 and usual,
        )

    @cached_property
    def chosen(self) -> list[Choice]:
        """What was chosen, each as a link that takes it back."""
        found = (self._choice(each, value, self.total, is_chosen=True) for each, value, _word in self.selection.choices)
        return [choice for choice in found if choice]

    @property
    def orders(self) -> list[Order]:
        """The orders, where there is something to put in order."""
        if self.total < 2 or len(self.selection.kind.sorts) < 2:
            return []
        return [
            Order(str(sort.label), self._url(sort=sort.word, page=1, more=""), sort.word == self.selection.sort)
            for sort in self.selection.kind.sorts
        ]

    # In words

    @property
    def pages(self) -> str:
        """“Page 2 of 4”, or ``""`` where there is one page."""
        last = self.pager_page.paginator.num_pages
        if last < 2:
            return ""
        return _("Page %(number)d of %(last)d") % {"number": self.pager_page.number, "last": last}

    @property
    def title_parts(self) -> list[str]:
        """What the title of the page says after its own: the choices, and the page from the second on."""
        parts = []
        for each, _value, word in self.selection.choices:
            named = {"filter": each.label, "choice": word.label}
            parts.append(_("%(filter)s: %(choice)s") % named if each.is_named else word.label.text)
        return [*parts, self.pages] if self.pager_page.number > 1 else parts

    @property
    def notices(self) -> list[str]:
        """One sentence for each thing that was asked for and means nothing. What it was is not said back."""
        sentences = []
        for name in dict.fromkeys(self.unknown):
            if name == PAGE:
                last = self.pager_page.paginator.num_pages
                sentences.append(
                    ngettext(
                        "There is no such page; the list has %(last)d page.",
                        "There is no such page; the list has %(last)d pages.",
                        last,
                    )
                    % {"last": last}
                )
            elif name in (SORT, MORE):
                sentences.append(_("There is no such order; the list stands in its usual one."))
            else:
                label = self.selection.filters[name].label
                sentences.append(
                    _("%(filter)s: there is no such choice; this filter is not applied.") % {"filter": label}
                )
        return sentences
