"""The demonstration: a coalition, its member bodies and a dozen years of its statements, all of it invented.

The content lies in ``data/`` as TOML, every text in its three languages side by side; the modules here carry it into
the database through the same models and services that editors use.
"""
