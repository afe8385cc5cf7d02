"""A work and what its credit block states."""

from typing import Annotated

from pydantic import Field

from schemas.model import CountryCode, CurrencyCode, LanguageTag, Model, PartialDate, Text
from schemas.vocabulary import MoneyScope, Precision, RatingSystem, ReleaseType, Role, WorkKind


class Credit(Model):
    """One person in one role."""

    name: Text
    """The name as printed, in its printed order. Source: https://schema.org/name. Example: ``Rachel Mason``."""
    character: Annotated[Text | None, Field(exclude_if=lambda value: value is None)] = None
    """Whom a cast member plays, where stated; left out otherwise. Example: ``Nora``."""


class Rating(Model):
    """A certificate by a classification board. A review's score is none."""

    certificate: Text
    """As the board writes it. Source: https://schema.org/contentRating. Example: ``TV-MA``."""
    system: RatingSystem | None = None
    """Whose certificate it is; null where the page does not let one tell. Example: ``us-tv``."""
    reasons: Text | None = None
    """Why it was given, as printed. Example: ``some language and nudity``."""


class Release(Model):
    """One release of a work. Source: https://schema.org/datePublished, https://schema.org/ReleaseAction."""

    date: PartialDate | None = None
    """ISO 8601, as far as stated: ``2025-03-11``, ``2025-03``, ``2025``. Null where only words like *Friday* were.
    Example: ``2025-03-11``."""
    precision: Precision | None = None
    """How much of the date was stated. ``season`` gives the year in ``date`` and the season in ``note``. Example: ``day``."""
    type: ReleaseType = ReleaseType.UNSPECIFIED
    """How it is released. Example: ``streaming``."""
    platform: Text | None = None
    """The service or channel. Example: ``Hulu``."""
    country: CountryCode | None = None
    """Where, ISO 3166-1 alpha-2; null where not stated. Example: ``US``."""
    note: Text | None = None
    """What was stated and fits no other field. Example: ``Spring 2025``."""


class Money(Model):
    """An amount of money."""

    amount: Annotated[int, Field(ge=0)]
    """In whole units of the currency. Example: ``42700000``."""
    currency: CurrencyCode | None = None
    """ISO 4217; null where the sign alone does not tell. Example: ``USD``."""
    scope: MoneyScope | None = None
    """What the amount covers; null where not stated. Example: ``worldwide``."""


class Label(Model):
    """A label and its value, raw."""

    label: Text
    """As printed. Example: ``Presented by``."""
    value: str
    """As printed; may be empty. Example: ``A24``."""


class Work(Model):
    """A film, series or other work, as one credit block states it. Source: https://schema.org/CreativeWork."""

    title: Text | None = None
    """The title as printed, without its quotation marks. Example: ``Last Take: Rust and the Story of Halyna``."""
    original_title: Text | None = None
    """The title in the original language, where stated beside another. Example: ``遠い声の島``."""
    kind: WorkKind = WorkKind.FILM
    """What the work is. Example: ``film``."""
    year: Annotated[int | None, Field(ge=1870, le=2100)] = None
    """The year of the work as stated (production or copyright), not derived from a release.
    Source: https://schema.org/copyrightYear. Example: ``2025``."""
    credits: dict[Role, tuple[Credit, ...]] = {}
    """Role to people, roles and people in the page's order. Example: ``{"director": [{"name": "Rachel Mason"}]}``."""
    production_companies: tuple[Text, ...] = ()
    """Companies that made the work. Source: https://schema.org/productionCompany. Example: ``Story Syndicate``."""
    distributors: tuple[Text, ...] = ()
    """Distributors, studios that release, and networks. Example: ``Hulu``."""
    sales_agents: tuple[Text, ...] = ()
    """Who sells the work to distributors. Example: ``The Match Factory``."""
    rating: Rating | None = None
    """The certificate."""
    genres: tuple[Text, ...] = ()
    """As printed, in the page's language. Source: https://schema.org/genre. Example: ``Documentary``."""
    languages: tuple[LanguageTag, ...] = ()
    """Languages spoken in the work, BCP 47; subtitles are none. Example: ``en``."""
    countries: tuple[CountryCode, ...] = ()
    """Countries of origin, ISO 3166-1 alpha-2. Source: https://schema.org/countryOfOrigin. Example: ``US``."""
    releases: tuple[Release, ...] = ()
    """When, how and where the work comes out, in the page's order."""
    runtime_minutes: Annotated[int | None, Field(ge=1, le=100_000)] = None
    """Minutes; of one episode for a series that gives it so. Source: https://schema.org/duration. Example: ``91``."""
    episodes: Annotated[int | None, Field(ge=1)] = None
    """Number of episodes. Source: https://schema.org/numberOfEpisodes. Example: ``8``."""
    seasons: Annotated[int | None, Field(ge=1)] = None
    """Number of seasons. Source: https://schema.org/numberOfSeasons. Example: ``2``."""
    box_office: Money | None = None
    """Takings at the box office."""
    budget: Money | None = None
    """What the work cost."""
    aspect_ratio: Text | None = None
    """As printed. Example: ``2.39:1``."""
    sound_mix: tuple[Text, ...] = ()
    """As printed. Example: ``Dolby Atmos``."""
    other: tuple[Label, ...] = ()
    """Labels that no vocabulary knows and values that could not be typed, kept as they stand."""
