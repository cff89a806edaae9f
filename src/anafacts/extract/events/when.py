"""The days of an event: the date in its own clause, else the frame that its sentence stands in."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from anafacts.extract import tree
from anafacts.extract.events.context import Candidate
from anafacts.extract.speech.citations import citations
from anafacts.model import Basis, DateMention, Period

_NEAR = 8
_ERA_DAYS = 15 * 366  # a longer stretch ("the twenty-first century") dates no event
_CLAUSES = frozenset({"acl:relcl", "advcl", "ccomp", "ROOT", "parataxis"})
_LONE = 25  # tokens between a lone event and a lone date
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN"})
_SHARED = frozenset({"conj", "xcomp", "advcl"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its words in the parse."""

    mention: DateMention
    span: Span


@dataclass(frozen=True, slots=True)
class When:
    """The time of an event and the words that give it."""

    period: Period = field(default_factory=Period)
    text: str | None = None
    span: Span | None = None


def located(doc: Doc, mentions: Sequence[DateMention]) -> tuple[Dated, ...]:
    """Return the dates with their tokens, in text order, without eras and years of citations."""
    cited = citations(tree.text(doc))
    plain = [m for m in mentions if not _is_era(m) and not any(a <= m.start < b for a, b in cited)]
    spans = [(m, doc.char_span(m.start, m.end, alignment_mode="expand")) for m in plain]
    return tuple(Dated(mention, span) for mention, span in spans if span is not None)


def _is_era(mention: DateMention) -> bool:
    interval = mention.interval
    return interval is not None and (interval.end - interval.start).days > _ERA_DAYS


def date_tokens(dates: Sequence[Dated]) -> frozenset[int]:
    """Return the positions of all tokens of all dates."""
    return frozenset(token.i for dated in dates for token in dated.span)


def dates_of(found: Sequence[Candidate], dates: Sequence[Dated]) -> dict[int, When]:
    """Return the time of each candidate by its position in ``found``, where its clause has one.

    A date belongs to the first event above it in the parse. A clause without one shares the date
    that stands before the verb that it is coordinated with or completes; a lone date goes to the
    lone event of its sentence.
    """
    owned: dict[int, list[Dated]] = {}
    at, beside = _by_token(found), _by_sentence(dates)
    for dated in dates:
        if (owner := _owner(dated, found, at)) is not None:
            owned.setdefault(owner, []).append(dated)
    for number, candidate in enumerate(found):
        inside = beside.get(candidate.trigger.sent.start, [])
        if number not in owned and (last := _latter(candidate, inside)):
            owned[number] = last
        elif number not in owned and (shared := _shared(candidate, inside)):
            owned[number] = shared
        elif number not in owned and (near := _adjacent(candidate, inside)) is not None:
            owned[number] = [near]
    for number, dated in _lone(found, beside, owned):
        owned.setdefault(number, [dated])
    return {number: _when(found[number], group) for number, group in owned.items()}


def _by_token(found: Sequence[Candidate]) -> dict[int, list[int]]:
    """Return the numbers of the candidates that a token names or triggers, by its position."""
    at: dict[int, list[int]] = defaultdict(list)
    for number, candidate in enumerate(found):
        for position in {candidate.trigger.i, *range(*candidate.own)}:
            at[position].append(number)
    return at


def _by_sentence(dates: Sequence[Dated]) -> dict[int, list[Dated]]:
    """Return the dates by the position at which their sentence begins."""
    beside: dict[int, list[Dated]] = defaultdict(list)
    for dated in dates:
        beside[dated.span[0].sent.start].append(dated)
    return beside


def _owner(dated: Dated, found: Sequence[Candidate], at: Mapping[int, Sequence[int]]) -> int | None:
    for node in tree.ancestors(dated.span.root):
        for number in at.get(node.i, ()):
            if not _of_plan(dated, found[number]):
                return number
        if (tree.is_predicate(node) and node.dep_ in _CLAUSES) or _of_another(node, dated):
            return None
    return None


def _of_another(node: Token, dated: Dated) -> bool:
    """Return whether a date stands inside a phrase about somebody: "the 1950s star has died"."""
    return node.dep_ == "appos" or (node.dep_ in tree.SUBJECTS and node != dated.span.root)


def _of_plan(dated: Dated, candidate: Candidate) -> bool:
    """Return whether the date is part of a name: "Action Plan (2025-2027)"."""
    before = dated.span.start - 1
    in_brackets = before >= 0 and dated.span.doc[before].text == "("
    return in_brackets and candidate.title is None


def _shared(candidate: Candidate, dates: Sequence[Dated]) -> list[Dated]:
    node = candidate.trigger
    marks = tree.children(node, "mark")
    purpose = node.dep_ == "advcl" and any(mark.tag_ == "TO" for mark in marks)
    while node.dep_ in _SHARED and node.head != node:
        if node.dep_ == "advcl" and tree.subject(node) is not None:
            return []
        node = node.head
        group = [d for d in dates if _fronts(d, node) or (purpose and _dates(d, node))]
        if group:
            return group
    return []


def _latter(candidate: Candidate, dates: Sequence[Dated]) -> list[Dated]:
    """Return the last date before a clause about "the latter": "visits in 2005 and 2011, the"."""
    clause = candidate.trigger
    if not candidate.rule.startswith("verb"):
        clause = tree.predicate_of(clause)
    subject = tree.subject(clause)
    if subject is None or subject.lower_ != "latter":
        return []
    return [d for d in dates if d.span.end <= subject.i][-1:]


def _fronts(dated: Dated, verb: Token) -> bool:
    return dated.span.end <= verb.i and _dates(dated, verb)


def _dates(dated: Dated, verb: Token) -> bool:
    root = dated.span.root
    return root.sent == verb.sent and tree.predicate_of(root) == verb


def _adjacent(candidate: Candidate, dates: Sequence[Dated]) -> Dated | None:
    """Return the date right behind a name: "the Summit held in Mexico City in December 2021"."""
    if candidate.rule not in {"name", "noun"}:
        return None
    doc, end = candidate.trigger.doc, candidate.own[1]
    for dated in dates:
        between = doc[end : dated.span.start] if end <= dated.span.start <= end + _NEAR else ()
        same = dated.span.start >= end and dated.span.sent == candidate.trigger.sent
        if same and dated.span.start <= end + _NEAR and all(_filler(t) for t in between):
            return dated
    return None


def _filler(token: Token) -> bool:
    fits = token.tag_ in {"IN", "DT", "NNP", "NNPS", "TO"} or token.lower_ in {
        "held",
        "early",
        "late",
    }
    return fits or token.ent_type_ == "LOC" or token.tag_ == ","


def _lone(
    found: Sequence[Candidate],
    beside: Mapping[int, Sequence[Dated]],
    owned: Mapping[int, Sequence[Dated]],
) -> list[tuple[int, Dated]]:
    """Return the pairs of an undated verb and a date that share a sentence with no other."""
    used = {id(dated) for group in owned.values() for dated in group}
    verbs = [(n, c) for n, c in enumerate(found) if c.rule.startswith("verb")]
    events = Counter(c.trigger.sent.start for _, c in verbs)
    pairs = []
    for number, candidate in verbs:
        sentence = candidate.trigger.sent.start
        inside = beside.get(sentence, ())
        free = [d for d in inside if id(d) not in used and not _of_plan(d, candidate)]
        lone = events[sentence] == len(inside) == 1
        if lone and free and _simple(candidate, free[0]):
            pairs.append((number, free[0]))
    return pairs


def _simple(candidate: Candidate, dated: Dated) -> bool:
    """Return whether no clause of its own stands between an event and a date."""
    low, high = sorted((candidate.trigger.i, dated.span.start))
    between = candidate.trigger.doc[low + 1 : high]
    free = not any(t.tag_ in _FINITE for t in between) and not _inside_another(candidate, dated)
    return high - low <= _LONE and free


def _inside_another(candidate: Candidate, dated: Dated) -> bool:
    """Return whether a date stands in a phrase about somebody on its way up to the event."""
    for node in tree.ancestors(dated.span.root):
        if node == candidate.trigger:
            return False
        if _of_another(node, dated):
            return True
    return False


def _when(candidate: Candidate, group: Sequence[Dated]) -> When:
    """Return the finest date of a group that names days, else the words of the first."""
    resolved = [d for d in group if d.mention.interval is not None]
    if not resolved:
        return When(Period(), group[0].mention.text, group[0].span)
    best = min(resolved, key=lambda d: (_days(d), abs(d.span.start - candidate.trigger.i)))
    return When(Period(best.mention.interval, best.mention.basis), best.mention.text, best.span)


def _days(dated: Dated) -> int:
    interval = dated.mention.interval
    return (interval.end - interval.start).days if interval is not None else 0


def inherited(when: When) -> When:
    """Return the same days, carried over from another sentence."""
    if when.period.interval is None:
        return When()
    return When(Period(when.period.interval, Basis.INHERITED))
