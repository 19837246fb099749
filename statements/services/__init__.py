"""Writes of the record of statements: every change of more than one row goes through here."""
