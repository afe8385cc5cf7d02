"""The base of every model: frozen, closed, and documented by its docstrings."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints


class Model(BaseModel):
    """A frozen model that refuses fields it does not know.

    The docstring under a field is its entry in the JSON Schema and in ``docs/record.md``: what it means and in which
    unit, then ``Source:`` with the schema.org property of the same meaning, then ``Example:`` with a value.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""Words from the page: never empty, no white space at the ends."""

WebAddress = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9+.-]*:\S+$")]
"""An absolute URL kept as a string: a pydantic ``Url`` would rewrite what the page says."""

Moment = Annotated[
    str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?$")
]
"""ISO 8601: a day, or a day and time, with the time zone where the page gives one."""

PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]
"""ISO 8601, as much of it as was stated: a year, a month or a day."""

LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-\d{3})?$")]
"""A BCP 47 language tag: ``en``, ``pt-BR``, ``zh-Hant``."""

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""An ISO 3166-1 alpha-2 country code."""

CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""An ISO 4217 currency code."""
