"""Filters of a list with the number of entries beside each choice, each choice a link that adds it or takes it away."""

from functools import reduce
from operator import or_
from typing import NamedTuple
from urllib.parse import urlencode

from django.db.models import Count, Q

SHOWN = 12


class Choice(NamedTuple):
    label: str
    count: int
    address: str
    is_chosen: bool


class Group(NamedTuple):
    label: str
    choices: list
    more: int
    address_of_more: str


class Filters:
    """What an address chooses. ``alternatives`` are the filters of which one value is enough; of others all must fit.

    ``narrow`` maps the name of each filter to what makes a condition of a value.
    """

    def __init__(self, params, narrow, alternatives):
        self.narrow, self.alternatives = narrow, alternatives
        self.chosen = {name: values for name in narrow if (values := params.getlist(name))}
        self.others = [(name, params[name]) for name in ("sort",) if name in params]
        self.more = params.get("more")
        self.words = {}

    def apply(self, queryset, without=None):
        """Those that fit what was chosen; the choices of a filter with alternatives are counted without itself."""
        for name, values in self.chosen.items():
            conditions = [self.narrow[name](value) for value in values]
            if name not in self.alternatives:
                for condition in conditions:
                    queryset = queryset.filter(condition)
            elif name != without:
                queryset = queryset.filter(reduce(or_, conditions))
        return queryset

    def address(self, **changes):
        chosen = {**self.chosen, **changes}
        pairs = [(name, value) for name, values in chosen.items() for value in values]
        return "?" + urlencode([*pairs, *self.others])

    def group(self, name, label, rows, shown=SHOWN):
        """A filter of a page from rows of value, label and number."""
        chosen = self.chosen.get(name, ())
        rows = [(str(value), words, count) for value, words, count in rows]
        limit = len(rows) if shown is None or self.more == name else shown
        choices = []
        for place, (value, words, count) in enumerate(rows):
            is_chosen = value in chosen
            if is_chosen:
                self.words[name, value] = words
            if place < limit or is_chosen:
                values = [one for one in chosen if one != value] if is_chosen else [*chosen, value]
                choices.append(Choice(words, count, self.address(**{name: values}), is_chosen))
        return Group(label, choices, len(rows) - len(choices), self.address(more=[name]))

    def taken(self):
        """What was chosen, in words, each with the address without it."""
        return [
            (self.words.get((name, value), value), self.address(**{name: [one for one in values if one != value]}))
            for name, values in self.chosen.items()
            for value in values
        ]


def number(lookup):
    """A condition for a number in an address."""
    return lambda value: Q(**{lookup: int(value)}) if value.isdecimal() and len(value) < 10 else Q(pk=None)


def word(lookup):
    """A condition for a word in an address."""
    return lambda value: Q(**{lookup: value})


def counted(rows, value, label, what, order="-count"):
    """Of each row its value in addresses, its label and how many of ``what`` there are: one query."""
    return rows.values_list(value, label).annotate(count=Count(what)).order_by(order, label)


def tallied(rows, *columns):
    """How many rows there are with each value of some columns, most first: one query."""
    return rows.values_list(*columns).annotate(count=Count("pk")).order_by("-count")
