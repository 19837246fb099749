"""Whether pages of two sites show the same, as far as numbers tell: their markup and their words differ."""

import re

from django.test import Client

KINDS = ("statements", "campaigns", "organisations")
NUMBERS = {
    "beside": r'class="[^"]*count">\s*(\d+)\s*</span>',
    "in words": r">\s*(\d+) (?:statement|campaign|tag|demand|people|person|signator|signature|organisation)",
    "outcomes": r">\s*(\d+) (?:[Mm]et|[Pp]artly met|[Rr]efused|[Oo]vertaken by events)\s*<",
    "closed": r"(\d+) of them have been closed",
    "raised": r"Raised (?:by )?(\d+)",
}
"""Numbers beside a choice, a heading or a tag; those that count something in words; how often demands were raised."""


def shown(address):
    """To how many texts, campaigns and organisations a page leads, and its numbers in rising order."""
    content = Client(headers={"host": "localhost"}).get(address).content.decode()
    main = content[content.index("<main") : content.index("</main>")]
    links = {f"links to {kind}": [len(set(re.findall(rf'href="/en/{kind}/([^"/?#]+)/"', main)))] for kind in KINDS}
    return {**links, **{what: sorted(map(int, re.findall(pattern, main))) for what, pattern in NUMBERS.items()}}


def tell(workers, without):
    """Say of every page that both sites have whether it shows the same on both; ``workers`` hold them."""
    pages = {site: worker.ask("pages") for site, worker in workers.items()}
    print("\nWhat the pages of both sites show, as far as numbers tell")
    for name, address in pages["stock"].items():
        if name not in without and address and pages["ours"].get(name):
            found = {site: worker.ask("shown", address=pages[site][name]) for site, worker in workers.items()}
            print(f"  {name:16}{compared(**found)}")


def compared(ours, stock):
    """A line that says what is the same, and what is not."""
    different = [f"{what}: ours {ours[what]}, stock {stock[what]}" for what in ours if ours[what] != stock[what]]
    numbers = sum(len(ours[what]) for what in NUMBERS)
    links = sum(sum(found) for what, found in ours.items() if what not in NUMBERS)
    same = f"{numbers} numbers and {links} links, the same on both"
    return "\n    ".join(["NOT THE SAME", *different]) if different else same
