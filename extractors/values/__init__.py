"""Value readers: the text after a credit label in, typed values out.

Small pure functions, one module per kind of value. A reader takes the text as it stands on the page and a `Setting`,
never raises, and gives None or nothing for what it cannot type: the caller keeps such a pair as it stands.
"""
