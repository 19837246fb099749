"""The editors' guide: short pages inside the admin, one text file for each language.

A page is Markdown. Its links name screens, not addresses: ``[the list](admin:zayava_statements:index)`` is looked up
when the page is shown. A screen of an app that is not installed leaves its words without a link.
"""
