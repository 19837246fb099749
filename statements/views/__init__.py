"""The editors' screens for the record of a statement."""
