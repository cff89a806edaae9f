"""What a page that takes verdicts shows beside the report."""

from dataclasses import dataclass

from anafacts.model import Ruling


@dataclass(frozen=True, slots=True)
class Choice:
    """A verdict to click: the word in the file, the word on the button, and what it means."""

    verdict: Ruling
    label: str
    meaning: str


CHOICES = (
    Choice(Ruling.DISMISS, "Dismiss", "no alarm; the finding is closed"),
    Choice(Ruling.EXPLAIN, "Explained", "a difference you can account for; it is closed"),
    Choice(Ruling.ACCEPT, "Accept", "it is so; it stays listed until the texts are mended"),
    Choice(Ruling.FIXED, "Fixed", "the text is mended where it was published; it is closed"),
)
LATER = (
    Choice(Ruling.NOT_SAME, "Not the same thing", "the figures are not to be compared"),
    Choice(Ruling.SAME, "The same thing", "what a text leaves unsaid is taken to be the same"),
)
REOPEN = Choice(Ruling.REOPEN, "Reopen", "whatever was said of these figures is taken back")


@dataclass(frozen=True, slots=True)
class Judging:
    """What the forms of a served page hold; a file on disk has none.

    ``token`` goes with every form, ``by`` is the name that they begin with. ``findings`` are the
    ids of those that can be judged, ``judged`` of those with a verdict to take back, ``pending`` of
    those whose verdict changes what is compared, which the next run does. ``choices`` show at once,
    ``later`` with that run. ``files`` are the names of the files of the report.
    """

    token: str
    by: str = ""
    findings: frozenset[str] = frozenset()
    judged: frozenset[str] = frozenset()
    pending: frozenset[str] = frozenset()
    files: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = CHOICES
    later: tuple[Choice, ...] = LATER
    reopen: Choice = REOPEN
