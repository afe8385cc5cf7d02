"""What a record is: the pydantic models, their one vocabulary, and the JSON Schema that they publish."""

from schemas.article import Image, Interview, Person, Turn, Video
from schemas.evidence import Evidence, Source, Warned
from schemas.record import SCHEMA_VERSION, Record
from schemas.vocabulary import (
    ArticleKind,
    InterviewFormat,
    MoneyScope,
    Precision,
    RatingSystem,
    ReleaseType,
    Role,
    TurnRole,
    VideoPurpose,
    WorkKind,
)
from schemas.work import Credit, Label, Money, Rating, Release, Work

__all__ = [
    "SCHEMA_VERSION",
    "ArticleKind",
    "Credit",
    "Evidence",
    "Image",
    "Interview",
    "InterviewFormat",
    "Label",
    "Money",
    "MoneyScope",
    "Person",
    "Precision",
    "Rating",
    "RatingSystem",
    "Record",
    "Release",
    "ReleaseType",
    "Role",
    "Source",
    "Turn",
    "TurnRole",
    "Video",
    "VideoPurpose",
    "Warned",
    "Work",
    "WorkKind",
]
