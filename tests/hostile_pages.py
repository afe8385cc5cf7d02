"""Pages that nobody would write by hand: each grows with a number, and says what must be read of it all the same."""

from hostile_credits import CREDITED
from hostile_data import DATA
from hostile_markup import MARKUP
from hostile_text import TEXT

PAGES = (*MARKUP, *TEXT, *CREDITED, *DATA)
