"""The sentences, in Dutch and English, and how numbers, dates and money are written."""

from locales.translator import LANGUAGES, Translator, preferred_language, translator

__all__ = ["LANGUAGES", "Translator", "preferred_language", "translator"]
