"""Where somebody can turn."""

from catalog.text import Item, LocalText, Words


class HelpRoute(Item):
    """A person or service to turn to; an organisation fills in `{contact}` where its contact has that gap."""

    id: Words
    name: LocalText
    description: LocalText
    contact: LocalText

    @property
    def is_filled_by_organisation(self) -> bool:
        """Say whether the contact is different in every organisation."""
        return "{contact}" in self.contact.nl
