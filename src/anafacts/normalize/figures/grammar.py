"""Find the figures of a text, and the numbers that are none."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from anafacts.model import Mention, Rejection, Span
from anafacts.normalize.figures.compose import compose
from anafacts.normalize.figures.context import Context, Stretch, context
from anafacts.normalize.figures.draft import Draft, Measure
from anafacts.normalize.figures.elided import elided, listed
from anafacts.normalize.figures.naming import named_before
from anafacts.normalize.figures.numeral import Numeral
from anafacts.normalize.figures.ranges import merged
from anafacts.normalize.figures.readings import read_drafts
from anafacts.normalize.figures.references import continues, series
from anafacts.normalize.figures.reject import reject
from anafacts.normalize.figures.relations import related
from anafacts.normalize.figures.scan import scan
from anafacts.normalize.figures.settle import settled
from anafacts.normalize.figures.sums import with_cents
from anafacts.normalize.figures.tokens import HYPHENS, Tokens, tokenize
from anafacts.normalize.figures.trends import trended

_CARRIED = {
    "name",
    "reference",
    "date",
    "year",
    "citation_year",
    "url",
    "phone",
    "code",
    "time",
    "score",
}
_MODEL = 100  # numbers below it are too common to stay names
_REACH = 32  # tokens of a name either side of its number
# Without a digit or a word of two letters nothing is a number.
_MAY_HOLD = re.compile(r"[^\W\d_]{2}|\d|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
Judged = tuple[Draft, str | None]


@dataclass(frozen=True, slots=True)
class Figures:
    """What a text says in numbers: every number is in exactly one of the two, in text order."""

    mentions: tuple[Mention, ...]
    rejections: tuple[Rejection, ...]


def find_figures(text: str, *, dates: Sequence[Span] = ()) -> Figures:
    """Return the figures of a text and the numbers that are none, with the reason.

    Offsets are half-open code points into ``text``; ``dates`` are spans known to be dates.
    """
    tokens = tokenize(text) if _MAY_HOLD.search(text) else Tokens(())
    numerals = list(scan(tokens))
    if not numerals:
        return Figures((), ())
    where = context(text, tokens, dates)
    judged = _named(where, list(_judge(where, numerals)))
    drafts = _joined(tokens, _disjoint(d for d, reason in judged if reason is None))
    drafts = elided(tokens, related(tokens, [trended(tokens, d) for d in drafts]))
    mentions = tuple(read_drafts(tokens, text, drafts))
    covered = {i for d in drafts for i in range(d.first, d.stop)}
    refused = ((d, r) for d, r in judged if r and d.numeral.first not in covered)
    spans = (_narrowed(tokens, covered, d, _refused(where, d, r)) for d, r in refused)
    return Figures(mentions, tuple(_apart(spans)))


def _judge(where: Context, numerals: Iterable[Numeral]) -> Iterator[Judged]:
    """Yield every draft with the reason why it is no quantity, if there is one."""
    carried, end = None, -1
    tokens = where.tokens
    for numeral in numerals:
        draft = compose(where, numeral)
        tied = numeral.first == end + 1 and tokens.glued(end) and tokens.glued(end + 1)
        listed = (carried == "reference" and continues(tokens, end, draft)) or (
            carried == "name" and series(tokens, end, draft)
        )
        kept = listed or (tied and carried in _CARRIED)
        reason = carried if kept else reject(where, draft)
        yield draft, reason
        carried, end = reason, numeral.stop


def _named(where: Context, judged: list[Judged]) -> list[Judged]:
    """Return the judgements, the 787 refused wherever the text knows a "Boeing 787"."""
    texts = {
        where.tokens[d.numeral.first].text
        for d, reason in judged
        if reason == "name" and (d.numeral.value or 0) >= _MODEL and _lone(where.tokens, d)
    }
    return [(d, "name" if r is None and named_before(where, d, texts) else r) for d, r in judged]


def _lone(tokens: Tokens, draft: Draft) -> bool:
    """Return whether no letters touch the number: the 350 of "A350" is not used alone."""
    return not tokens.glued(draft.numeral.first)


def _joined(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with ranges made one and shared units given to all."""
    found: list[Draft] = []
    for draft in drafts:
        one = _one(tokens, found[-1], draft) if found else None
        if one:
            found[-1] = one
        else:
            found.append(draft)
    return settled(tokens, listed(tokens, found))


def _one(tokens: Tokens, before: Draft, draft: Draft) -> Draft | None:
    """Return the one figure that two neighbours make: a range, or dollars with their cents."""
    return merged(tokens, before, draft) or with_cents(tokens, before, draft)


def _disjoint(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts without what an earlier one took: "12 USD 50" has one currency."""
    found: list[Draft] = []
    for draft in drafts:
        end = found[-1].stop if found else 0
        if draft.first >= end:
            found.append(draft)
        elif draft.numeral.first >= end:
            found.append(replace(draft, first=end, measure=_left(draft, end)))
    return found


def _left(draft: Draft, end: int) -> Measure:
    """Return what a draft is measured in when all before ``end`` is another's."""
    before = draft.measure.money is not None and draft.stop == draft.numeral.stop
    return Measure() if before and end == draft.numeral.first else draft.measure


def _refused(where: Context, draft: Draft, reason: str) -> Stretch:
    """Return the whole word, date or address of a refused number: "COVID-19", not its "19"."""
    tokens, first, stop = where.tokens, draft.numeral.first, draft.numeral.stop
    whole = where.whole(first, reason) if reason != "citation_year" else None
    if whole:
        return Stretch(min(whole.first, first), max(whole.stop, stop), reason)
    if reason == "name":
        low, high = first - _REACH, stop + _REACH
        while (
            first > low
            and tokens.glued(first)
            and (tokens[first - 1].kind != "sign" or _tied(tokens, first - 1))
        ):
            first -= 1
        while stop < high and tokens.glued(stop) and tokens[stop].kind != "sign":
            stop += 1
    return Stretch(first, stop, reason)


def _narrowed(tokens: Tokens, covered: set[int], draft: Draft, wide: Stretch) -> Rejection:
    """Return the rejection, of the number alone where a figure lies in the stretch around it."""
    first, stop = wide.first, wide.stop
    if not covered.isdisjoint(range(first, stop)):
        first, stop = draft.numeral.first, draft.numeral.stop
    return Rejection(tokens[first].start, tokens[stop - 1].end, wide.reason)


def _tied(tokens: Tokens, position: int) -> bool:
    hyphen = tokens[position].text in HYPHENS
    return hyphen and tokens.glued(position) and tokens[position - 1].kind == "word"


def _apart(rejections: Iterator[Rejection]) -> Iterator[Rejection]:
    """Yield the rejections without what lies in the one before: the second 4 of "4x4"."""
    end = -1
    for rejection in rejections:
        if rejection.end > end:
            yield replace(rejection, start=max(rejection.start, end))
            end = rejection.end
