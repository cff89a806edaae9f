"""Documents by outlets over the days, each with the claims in it and the truth about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from anafacts.model import (
    AnalysisText,
    Attribution,
    Basis,
    Claim,
    ClaimKind,
    DateInterval,
    Document,
    DocumentMeta,
    Event,
    EventType,
    Period,
    PublishedBasis,
    Span,
    Topic,
    UnitKind,
    Voice,
    content_id,
)
from benchmarks.scale.facts import Fact, How, Telling, make, statistics, tell
from benchmarks.scale.world import (
    AGENCIES,
    HAPPENINGS,
    LOSSES,
    OUTLETS,
    STRAYS,
    TOLLS,
    WAR,
    countries,
    town,
)

_FIRST_DAY, _DAYS = date(2023, 1, 9), 700
_STORIES = 0.0105  # a claim: of each eight texts or so tell
_WAR_DAYS = 600
_WARS = (0.01, 0.005, 0.003, 0.002)  # of all claims count the dead of one war
_MENTIONS = 3  # other figures in a text
_RISE = (0.35, 0.6, 0.8, 0.9, 1.0)  # of a toll that is known on each day


@dataclass(frozen=True, slots=True)
class Truth:
    """What a claim is of, and which value of it: claims of two sides cannot both hold."""

    claim_id: str
    fact: str
    side: int


@dataclass(frozen=True, slots=True)
class Told:
    """One text with all that is read out of it."""

    document: Document
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    truths: tuple[Truth, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    day: date
    title: str
    happening: str
    place: str
    facts: tuple[Fact, ...]
    country: str = ""


def texts(claims: int, seed: int) -> Iterator[Told]:
    """Yield texts that hold so many claims, in order of their names."""
    left = claims
    for told in _texts(claims, Random(seed)):  # noqa: S311 - the same data for the same seed
        yield Told(told.document, told.claims[:left], told.events, told.truths[:left])
        left -= len(told.claims)
        if left <= 0:
            return


def _texts(claims: int, random: Random) -> Iterator[Told]:
    stock = [f for f, times in statistics(claims, random) for _ in range(times)]
    random.shuffle(stock)
    number = 0
    for number, draft in enumerate(_drafts(claims, random)):
        others = [stock.pop() for _ in range(min(_MENTIONS, len(stock)))]
        yield _text(f"d{number:07}", draft, others, random)
    while stock:
        number += 1
        facts, stock = stock[-8:], stock[:-8]
        day = _FIRST_DAY + timedelta(days=random.randrange(_DAYS))
        title = f"{facts[0].subject}: the year in figures"
        yield _text(f"d{number:07}", _Draft(day, title, "", "", ()), facts, random)


def _drafts(claims: int, random: Random) -> Iterator[_Draft]:
    """Yield what each text of a story is to tell: those of wars first, then the rest."""
    for war, share in enumerate(_WARS):
        country = countries()[7 * war + 3]
        yield from _war(-1 - war, country, int(claims * share), random)
    for story in range(int(claims * _STORIES)):
        yield from _story(story, random)


def _war(number: int, country: str, texts_of: int, random: Random) -> Iterator[_Draft]:
    toll = replace(TOLLS[0], key=TOLLS[0].key.format(WAR), high=9e4, low=2e4)
    fact = make(number, toll, country, random)
    for at in range(texts_of):
        share = (at + 1) / texts_of
        day = _FIRST_DAY + timedelta(days=int(share * _WAR_DAYS))
        title = f"War in {country}: what is known on day {int(share * _WAR_DAYS)}"
        yield _Draft(day, title, WAR, country, (replace(fact, share=share),), country)


def _story(number: int, random: Random) -> Iterator[_Draft]:
    """Yield the texts of one happening in a town, by outlets over five days."""
    happening, country = random.choice(HAPPENINGS), random.choice(countries())
    place, day = town(number), _FIRST_DAY + timedelta(days=random.randrange(_DAYS))
    tolls = [replace(t, key=t.key.format(happening)) for t in TOLLS]
    first = 10 * (number + 1) + 1_000_000_000
    facts = [make(first + n, m, country, random) for n, m in enumerate((*tolls, *LOSSES))]
    facts = random.sample(facts, random.randint(2, len(facts)))
    for _ in range(min(2 + int(random.paretovariate(1.3) * 2), 40)):
        late = random.choices(range(len(_RISE)), (5, 4, 3, 2, 1))[0]
        told = [f for f in facts if random.random() < 0.75] or facts[:1]  # noqa: PLR2004
        known = tuple(_known(f, late) for f in told)
        title = f"{happening.title()} in {place}, {country}"
        yield _Draft(day + timedelta(days=late), title, happening, place, known, country)


def _known(fact: Fact, day: int) -> Fact:
    """Return what is known of a toll on a day."""
    tolls = {m.words for m in TOLLS}
    return replace(fact, share=_RISE[day]) if fact.measure.words in tolls else fact


def _text(doc: str, draft: _Draft, others: Sequence[Fact], random: Random) -> Told:
    """Return the text that tells the facts of its story, then some statistics, each once."""
    facts = {f.number: f for f in (*draft.facts, *others)}.values()
    told = [(tell(f, random), f in draft.facts) for f in facts]
    sentences, claims, truths, at = [f"{draft.title}."], [], [], len(draft.title) + 2
    for telling, of_story in told:
        sentence = _sentence(telling, draft)
        claim = _claim(doc, sentence, at, telling)
        claims.append(_placed(claim, telling, draft if of_story else None, random))
        truths.append(_truth(claim, telling))
        sentences.append(sentence)
        at += len(sentence) + 1
    body = " ".join(sentences)
    meta = DocumentMeta(
        title=draft.title,
        outlet=random.choice(OUTLETS),
        published=DateInterval.of_day(draft.day),
        published_basis=PublishedBasis.SIDECAR,
    )
    analysis = AnalysisText(body, range(len(body)))
    path = f"{doc}.txt"
    document = Document(doc, path, doc, "utf-8", body, analysis, meta, chars=len(body))
    return Told(document, tuple(claims), _events(doc, draft, random), tuple(truths))


def _sentence(telling: Telling, draft: _Draft) -> str:
    fact = telling.fact
    said = fact.measure.told.format(
        subject=fact.subject,
        counterpart=fact.counterpart,
        words=" ".join((*telling.qualifiers, fact.measure.words)),
        quote=telling.words,
        period=fact.period.interval,
        happening=draft.happening,
        place=draft.place,
    )
    return said.replace(" had ", " plans ", 1) if telling.how is How.PLANNED else said


def _claim(doc: str, sentence: str, at: int, telling: Telling) -> Claim:
    fact, quote = telling.fact, telling.words
    start = at + sentence.index(quote)
    count = fact.measure.kind is UnitKind.COUNT
    kind = ClaimKind.COUNT if count else ClaimKind.LEVEL
    return Claim(
        claim_id=content_id("claim", doc, start, quote),
        fingerprint=content_id("mark", doc, quote, start),
        doc_id=doc,
        span=Span(start, start + len(quote)),
        quote=quote,
        sentence=Span(at, at + len(sentence)),
        sentence_text=sentence,
        kind=ClaimKind.SHARE if fact.measure.kind is UnitKind.SHARE else kind,
        figure=telling.figure,
        topic=Topic(
            measure=fact.measure.words,
            measure_key=fact.measure.key,
            subject=fact.subject,
            subject_text=fact.subject,
            counterpart=fact.counterpart,
            counterpart_text=fact.counterpart,
            qualifiers=telling.qualifiers,
            stock_flow=fact.measure.flow,
        ),
        period=fact.period,
        modality=telling.modality,
        rule="digits",
    )


def _placed(claim: Claim, telling: Telling, draft: _Draft | None, random: Random) -> Claim:
    """Return the claim with whose word it is, and in a story with its place and day."""
    whose = random.choice(STRAYS if telling.how is How.WRONG else AGENCIES)
    said = replace(claim, attribution=Attribution(whose, Voice.REPORTED, whose))
    if draft is None:
        return said
    topic = replace(claim.topic, place=draft.place, place_text=draft.place)
    published = Period(DateInterval.of_day(draft.day), Basis.PUBLICATION)
    return replace(said, topic=topic, period=published)


def _truth(claim: Claim, telling: Telling) -> Truth:
    apart = telling.how in {How.PLANNED, How.ADDED}
    fact = f"{telling.fact.number} {telling.how}" if apart else f"{telling.fact.number}"
    return Truth(claim.claim_id, fact, int(telling.how is How.WRONG))


def _events(doc: str, draft: _Draft, random: Random) -> tuple[Event, ...]:
    """Return the mentions of the happening, one in the title and maybe one with who came."""
    if not draft.happening:
        return ()
    start = draft.title.casefold().index(draft.happening)
    span = Span(start, start + len(draft.happening))
    war = draft.happening == WAR
    first = Event(
        event_id=content_id("event", doc, start),
        event_key=content_id("happening", doc, start),
        doc_id=doc,
        span=span,
        quote=draft.title[span.start : span.end],
        sentence=Span(0, len(draft.title)),
        trigger=draft.happening,
        type=EventType.CONFLICT if war else EventType.DISASTER,
        participants=(draft.country,),
        place=draft.place,
        period=Period(DateInterval.of_day(draft.day), Basis.PUBLICATION),
    )
    if random.random() < 0.4:  # noqa: PLR2004
        return (first,)
    visit = replace(
        first,
        event_id=content_id("event", doc, "visit"),
        event_key=content_id("happening", doc, "visit"),
        span=Span(span.end, span.end + 1),
        quote=draft.title[span.end : span.end + 1],
        trigger="visit",
        type=EventType.VISIT,
        participants=(draft.country, f"{draft.place} Council", random.choice(AGENCIES)),
    )
    return first, visit
