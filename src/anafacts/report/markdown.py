"""The report for a mail, a pull request or a scheduler's page: Markdown, and short."""

import re
from collections.abc import Iterator

from anafacts.model import Tables
from anafacts.report.build import view
from anafacts.report.view import Body, Card, Count, Said, Section, View

MOST_FINDINGS = 25  # in full: who reads more of them opens the page
MOST_LINES = 75  # beyond those, by title and id
MOST_NOTES = 10  # of a chapter that only informs

_ASIDE = frozenset({"settled", "gone"})
_SPECIAL = re.compile(r"([\\`*\[\]<>|#~&$]|(?<![^\W_])_|_(?![^\W_]))")
_LEADING = re.compile(r"^([-+=]|\d+(?=[.)]))")
_SPACE = re.compile(r"\s+")


def render_markdown(tables: Tables) -> bytes:
    """Return the report as Markdown, UTF-8; no text of the tables can become markup.

    It has the head, the open findings with both sides, and a line for each of the others; quotes,
    arithmetic and texts stand in report.html.
    """
    return markdown_of(view(tables))


def markdown_of(shown: View) -> bytes:
    """Return as Markdown what the report shows."""
    return ("\n".join(_lines(shown)).rstrip() + "\n").encode()


def _lines(shown: View) -> Iterator[str]:
    yield from (f"# {_text(shown.headline)}", "")
    if shown.changes:
        yield from (_text(shown.changes), "")
    yield from (f"- **{tile.count:,}** {tile.label} ({_text(tile.detail)})" for tile in shown.tiles)
    yield f"- read: {', '.join(map(_count, shown.counts))}"
    yield from (f"- warning: {_text(text)}" for text in shown.warnings)
    look, *others = shown.sections
    yield from _findings(look)
    for section in others:
        yield from _chapter(section)
    yield from _judgements(shown)
    yield from _run(shown)


def _count(count: Count) -> str:
    told = f" ({count.detail})" if count.detail else ""
    return _text(f"{count.number:,} {count.label}{told}")


def _findings(section: Section) -> Iterator[str]:
    yield from _heading(section.title, section.total)
    cards = section.cards
    if not cards:
        yield _line(section.empty)
    yield from (line for card in cards[:MOST_FINDINGS] for line in _finding(card))
    few = cards[MOST_FINDINGS : MOST_FINDINGS + MOST_LINES]
    yield from map(_note, few)
    yield from _hidden(section.total - len(cards[:MOST_FINDINGS]) - len(few))


def _finding(card: Card) -> Iterator[str]:
    badges = " · ".join(badge.text for badge in card.badges)
    yield from (f"### {_text(card.title)}", "", f"{_text(badges)} · {_code(card.card_id)}", "")
    yield from (f"- {_side(side)}" for side in card.sides)
    yield from ("",) if card.sides else ()
    yield from _told(card.body) if card.body else ()


def _told(body: Body) -> Iterator[str]:
    if body.explanation:
        yield from (_line(body.explanation), "")
    pairs = (
        ("What would settle it", body.settle_by),
        ("Since the run before", body.change),
        ("Judged", body.judged),
    )
    told = [f"**{label}:** {_text(text)}" for label, text in pairs if text]
    yield from ("  \n".join(told), "") if told else ()


def _side(side: Said) -> str:
    quotes = ", ".join(f"“{words}”" for words in side.words)
    more = f" and {side.more} more" if side.more else ""
    verb = "" if side.verb == "says" and not (side.who and quotes) else side.verb
    when = f"({side.when})" if side.when else ""
    who = side.who or ("" if verb else "and")
    return _line(" ".join(filter(None, (who, verb, quotes + more, when))))


def _chapter(section: Section) -> Iterator[str]:
    yield from _heading(section.title, section.total)
    cards = section.cards[:MOST_NOTES]
    if not cards:
        yield _line(section.empty)
    for group in section.groups:
        shown = [card for card in group.cards if card in cards]
        if group.title and shown:
            yield from (f"**{_text(group.title)}** ({group.total:,})", "")
        yield from (_note(card, judged=section.name in _ASIDE) for card in shown)
        yield ""
    yield from _hidden(section.total - sum(card.pairs for card in cards))


def _note(card: Card, *, judged: bool = False) -> str:
    name = f" {_code(card.card_id)}" if card.is_finding else ""
    body = card.body or Body()
    why = " ".join(filter(None, (body.judged, body.change))) if judged else ""
    return f"- {_line(card.title)}{name}" + (f" {_text(why)}" if why else "")


def _judgements(shown: View) -> Iterator[str]:
    if not shown.judgements.total:
        return
    yield from _heading("Judgements", shown.judgements.total)
    lost = [row for row in shown.judgements.rows if row.lost][:MOST_LINES]
    yield from (f"- {_code(r.fingerprint)} {_text(r.said)} (line {r.line})" for r in lost)
    yield shown.judgements.told or "Each is on a finding of this run."


def _run(shown: View) -> Iterator[str]:
    yield from ("", "## This run", "", _read(shown))
    yield from ("", " · ".join(map(_code, shown.about))) if shown.about else ()
    yield ""
    yield "Quotes, arithmetic, facts, events and the texts: report.html beside this file."
    yield "A verdict on a finding: `anafacts judge ID dismiss --note '...'`."


def _read(shown: View) -> str:
    parts = (
        f"{count.number:,} {count.label}" + (f" ({count.detail})" if count.detail else "")
        for count in shown.counts
    )
    return _line(", ".join(parts) + ".")


def _heading(title: str, total: int) -> tuple[str, ...]:
    return ("", f"## {title} ({total:,})", "")


def _hidden(count: int) -> tuple[str, ...]:
    return ("", f"{count:,} more stand in report.html and the tables.") if count > 0 else ()


def _text(text: str) -> str:
    """Return the text on one line, its Markdown and HTML characters escaped."""
    return _SPECIAL.sub(r"\\\1", _SPACE.sub(" ", text))


def _line(text: str) -> str:
    r"""Return the text for the start of a line, where "- " or "1. " would begin a list."""
    return _LEADING.sub(_escaped, _text(text))


def _escaped(match: re.Match[str]) -> str:
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"


def _code(text: str) -> str:
    """Return the text as code, with a fence longer than any run of backticks inside."""
    runs = [len(run) for run in re.findall("`+", text)]
    fence = "`" * (max(runs, default=0) + 1)
    pad = " " if runs else ""
    return f"{fence}{pad}{_SPACE.sub(' ', text)}{pad}{fence}"
