"""The errors that a caller may see; each names the file, the place and the remedy."""


class AnafactsError(Exception):
    """Base of every error that anafacts raises on purpose."""


class SourceError(AnafactsError):
    """The folder of texts, or one text, cannot be read at all."""


class LexiconError(AnafactsError):
    """A lexicon file is malformed or contradicts itself."""


class SettingsError(AnafactsError):
    """A setting is unknown, malformed or names something that is not there."""


class WarehouseError(AnafactsError):
    """The warehouse cannot be read or written."""


class ReportError(AnafactsError):
    """A file that should hold a report is none, is damaged, or is another version's."""


class StatementError(AnafactsError):
    """A statement to compare is empty, has no figure, or is too long."""


class QueryError(AnafactsError):
    """A query is no query, asks for what is not there, or for more than it may."""
