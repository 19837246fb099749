"""What may be done to the register. Every write that is not an editor's form goes through here."""

from .names import record_name, register_organisation, register_person

__all__ = ["record_name", "register_organisation", "register_person"]
