"""A work in the making: what each pair of a credit block adds to it, with the evidence, and where two statements differ."""

from dataclasses import dataclass, field
from typing import Any

from extractors.evidence import Notes
from extractors.pairs import Pair
from extractors.values.setting import Setting
from schemas import Credit, Label, Role, Source


@dataclass
class Draft:
    """A work in the making, and where its evidence goes."""

    notes: Notes
    setting: Setting
    at: str
    """JSON Pointer of the work: ``/works/0``."""
    has_producers: bool = False
    """Whether the block has a label for producers: "Production" beside it names companies."""
    fields: dict[str, Any] = field(default_factory=dict)
    """Those that have one value."""
    lists: dict[str, dict[Any, None]] = field(default_factory=dict)
    """Those that have many, each value once; a dict, as a page may list thousands."""
    credits: dict[Role, list[Credit]] = field(default_factory=dict)
    names: dict[Role, set[str]] = field(default_factory=dict)
    """The names of those in each role."""
    other: dict[Label, None] = field(default_factory=dict)
    box_office: Pair | None = None
    """The pair that gave the takings: a wider amount replaces them."""

    def set(self, name: str, value: Any, pair: Pair) -> None:
        """A field that has one value: the first statement wins."""
        if self.fields.setdefault(name, value) is value or self.fields[name] == value:
            self.notes.from_line(f"{self.at}/{name}", Source.CREDIT_BLOCK, pair.line, pair.text)
        else:
            self.notes.warn(
                "disagreement",
                f"the credit block states {name} twice: {self.fields[name]!r} is kept",
                f"{self.at}/{name}",
                pair.text,
            )
            self.keep(pair)

    def extend(self, name: str, values: tuple[Any, ...], pair: Pair) -> None:
        """A field that has many values: each is kept once."""
        listed = self.lists.setdefault(name, {})
        known = len(listed)
        listed.update(dict.fromkeys(values))
        self._evidence(name, known, len(listed) - known, pair)

    def bill(self, role: Role, people: tuple[Credit, ...], pair: Pair) -> None:
        """People in a role."""
        billed, names = self.credits.setdefault(role, []), self.names.setdefault(role, set())
        known = len(billed)
        billed.extend(credit for credit in people if credit.name not in names)
        names.update(credit.name for credit in billed[known:])
        self._evidence(f"credits/{role.value}", known, len(billed) - known, pair)

    def _evidence(self, name: str, known: int, fresh: int, pair: Pair) -> None:
        if not known:
            self.notes.from_line(f"{self.at}/{name}", Source.CREDIT_BLOCK, pair.line, pair.text)
            return
        for index in range(known, known + fresh):
            self.notes.from_line(f"{self.at}/{name}/{index}", Source.CREDIT_BLOCK, pair.line, pair.text)

    def keep(self, pair: Pair) -> None:
        """A pair that fills no field, as it stands."""
        if not pair.label:
            return  # a bare fact that no reader takes after all
        label = Label(label=pair.label, value=pair.value)
        if label not in self.other:
            self.other[label] = None
            self.notes.from_line(f"{self.at}/other/{len(self.other) - 1}", Source.CREDIT_BLOCK, pair.line, pair.text)
