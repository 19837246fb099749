"""Large invented archives, for measuring and trying the site with as many texts as a coalition writes in a century.

``words`` (reads ``data/``) ← ``plan`` (what a text is, from its number and a seed alone) know nothing of the database;
``tables`` ← ``trees`` write rows quickly; ``register``, ``tags``, ``campaigns``, ``demands``, ``statements`` and
``index`` say which; ``generating`` puts them in order.
"""
