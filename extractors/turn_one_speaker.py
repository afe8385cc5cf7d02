"""What the labels of one speaker have in common: a name in full, or none at all, and what they do."""

from collections.abc import Mapping

from extractors.vocabulary import fold
from schemas import TurnRole


def unname_role(names: dict[str, str | None], roles: Mapping[str, TurnRole], known: Mapping[str, str]) -> None:
    """Let nobody be named who alone asks and is called what they are, "Reporter", as "Interviewer" names nobody."""
    asking = [key for key, role in roles.items() if role == TurnRole.QUESTION and key in names]
    if len(asking) == 1 and known.get(asking[0]) == "asker":
        name = names[asking[0]]
        if name and fold(name) == asking[0]:
            names[asking[0]] = None


def name_in_full(names: dict[str, str | None], known: Mapping[str, str]) -> None:
    """Let a publication have the longest name that its labels print: "Le Journal du Port", and "JDP" from then on."""
    own = {key: name for key, name in names.items() if name and known.get(key) == "publisher"}
    longest = max(own.values(), key=len, default="")
    names.update({key: longest for key, name in own.items() if fold(longest).endswith(f" {fold(name)}")})


def agree(names: Mapping[str, str | None], roles: dict[str, TurnRole], counts: Mapping[str, int]) -> None:
    """Let all labels of one speaker do what most of their turns do: "Tom Moss" once, and "TM" from then on.

    Args:
        names: who speaks, by label.
        roles: what each label does.
        counts: how often each stands in the text.
    """
    turns: dict[str, dict[TurnRole, int]] = {}
    for key, name in names.items():
        if name:
            done = turns.setdefault(name, {})
            done[roles[key]] = done.get(roles[key], 0) + counts.get(key, 0)
    for key, name in names.items():
        if name:
            roles[key] = max(turns[name], key=lambda role: turns[name][role])
