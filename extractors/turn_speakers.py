"""The labels of a text that name who speaks."""

from dataclasses import dataclass, field

from extractors.turn_labels import Label
from extractors.turn_pieces import Piece
from schemas import TurnRole


@dataclass(slots=True)
class Speakers:
    """The labels of a text that name who speaks: folded label → name, and role."""

    names: dict[str, str | None] = field(default_factory=dict)
    roles: dict[str, TurnRole] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    """Folded label → how the page knows the speaker: ``headline``, ``publisher``, ``author``, ``mention``, ``myself`` …"""

    def add(self, key: str, name: str | None, how: str | None, role: TurnRole) -> None:
        """Let a label name somebody who has a role."""
        self.names[key], self.roles[key] = name, role
        if how:
            self.known[key] = how

    def has(self, role: TurnRole) -> bool:
        """Whether a label is known for those who have the role."""
        return role in self.roles.values()


def labelled(piece: Piece, speakers: Speakers) -> Label | None:
    """A piece's label where it names a speaker."""
    return piece.label if piece.label and piece.label.key in speakers.names else None
