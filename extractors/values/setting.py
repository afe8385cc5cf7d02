"""What a value reader may know besides the text in front of it."""

import datetime
from dataclasses import dataclass, field
from functools import cached_property

from extractors.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True)
class Setting:
    """Where a value stands: what decides between two readings of the same words."""

    language: str | None = None
    """BCP 47 tag of the page: ``en``, ``pt-BR``. It orders dates, decides "kr" and "2.345", and is looked up first."""
    country: str | None = None
    """Where the publication is, ISO 3166-1 alpha-2, if known. It wins over what the language suggests."""
    published_on: datetime.date | None = None
    """The article's day of publication: the only source of a year or a day that a value leaves out."""
    vocabulary: Vocabulary = field(default_factory=vocabulary)
    """Every language's small words."""
    guesses: bool = True
    """Whether dates in a language that junket has no words of are read by dateparser, which takes long for each."""

    @cached_property
    def base_language(self) -> str | None:
        """The language without script and region: ``pt`` for ``pt-BR``."""
        return self.language.partition("-")[0].casefold() if self.language else None

    @cached_property
    def region(self) -> str | None:
        """The country, else the region in the language tag: ``BR`` for ``pt-BR``."""
        if self.country:
            return self.country
        subtags = self.language.split("-")[1:] if self.language else []
        return next((subtag.upper() for subtag in subtags if len(subtag) == 2), None)
