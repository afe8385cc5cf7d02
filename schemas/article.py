"""The parts of an article that are not about a work."""

from schemas.model import Model, Text, WebAddress
from schemas.vocabulary import InterviewFormat, Role, TurnRole, VideoPurpose


class Person(Model):
    """A person whom the article interviews or names."""

    name: Text
    """The fullest name that the article gives. Example: ``Rachel Mason``."""
    roles: tuple[Role, ...] = ()
    """The roles that the article gives the person, in its order. Example: ``["actor", "producer"]``."""


class Turn(Model):
    """One turn of a written interview."""

    speaker: Text | None = None
    """Who speaks, by full name where the page lets one tell: for who asks also the publication. Null where no label says.
    Example: ``Rachel Mason``."""
    role: TurnRole
    """Question or answer. Example: ``answer``."""
    text: Text
    """What is said; paragraphs are set apart by a newline. Example: ``We had eleven people and one boat.``."""


class Interview(Model):
    """What an interview says of itself: from its headline, and for a written one its questions and answers."""

    format: InterviewFormat | None = None
    """How it is published; null where not stated. Example: ``video``."""
    exclusive: bool = False
    """Whether it calls itself exclusive. Example: ``false``."""
    event: Text | None = None
    """The festival or award it was made at. Example: ``Sundance Film Festival``."""
    people: tuple[Person, ...] = ()
    """Who is interviewed, in the headline's order; where the headline names nobody, those who answer in a written interview."""
    turns: tuple[Turn, ...] = ()
    """Questions and answers of a written interview, in order."""


class Image(Model):
    """An image that belongs to the article."""

    url: WebAddress
    """Where it is, absolute. Source: https://schema.org/image. Example: ``https://film.example/still.jpg``."""
    alt: Text | None = None
    """What it shows, as its alternative text says. Example: ``Rachel Mason beside a camera``."""
    caption: Text | None = None
    """Its caption, without the credit. Source: https://schema.org/caption. Example: ``Rachel Mason on location.``."""
    credit: Text | None = None
    """Whose image it is. Source: https://schema.org/creditText. Example: ``Courtesy of Hulu``."""


class Video(Model):
    """A video that belongs to the article."""

    provider: Text
    """Who serves it, in lower case. Example: ``youtube``."""
    id: Text | None = None
    """The provider's own id. Example: ``dQw4w9WgXcQ``."""
    url: WebAddress
    """Where it can be watched. Source: https://schema.org/video. Example: ``https://www.youtube.com/watch?v=dQw4w9WgXcQ``."""
    purpose: VideoPurpose | None = None
    """What it shows; null where the page does not say. Example: ``trailer``."""
