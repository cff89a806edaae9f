"""Two runs side by side: which texts came, went and changed, and which claims are the same."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from anafacts.model import Claim, Document, DocumentKind, Finding, Relation, Tables

_T = TypeVar("_T")
_ALIKE = 0.5  # of the words of two sentences, figures left out, that make one edited sentence
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts by their ids; a renamed one, known by its content, has neither come nor gone.

    ``changed`` have other content, ``restated`` are otherwise dated, titled or attributed.
    """

    added: frozenset[str]
    removed: frozenset[str]
    changed: frozenset[str]
    restated: frozenset[str]
    renamed: Mapping[str, str]
    tables: frozenset[str] = frozenset()

    def called(self, doc_id: str) -> str:
        """Return what to call that document in a sentence: a text, or a table of the user's."""
        if doc_id in self.tables:
            return f"your table {doc_id.rpartition('/')[2]}"
        return f"the text {doc_id}"

    def now(self, doc_id: str) -> str:
        """Return what the text of that id is called now."""
        return self.renamed.get(doc_id, doc_id)


@dataclass(frozen=True, slots=True)
class Runs:
    """The run before and the run now; claims of either are looked up by their ids."""

    before: Tables
    now: Tables
    texts: Texts
    old: Mapping[str, Claim]
    new: Mapping[str, Claim]
    _by_mark: Mapping[str, list[Claim]] = field(repr=False)
    _fresh: Mapping[str, list[Claim]] = field(repr=False)
    _stood: Mapping[str, list[Claim]] = field(repr=False)
    _relations: Mapping[str, list[Relation]] = field(default_factory=dict, repr=False)
    _edited: dict[str, Claim | None] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, before: Tables, now: Tables) -> "Runs":
        """Return the two runs with what ties them."""
        texts = texts_between(before.documents, now.documents)
        if not before.findings:  # there is nothing to find again
            return cls(before, now, texts, {}, {c.claim_id: c for c in now.claims}, *({},) * 3)
        known = {(texts.now(c.doc_id), c.fingerprint) for c in before.claims}
        fresh = (c for c in now.claims if (c.doc_id, c.fingerprint) not in known)
        return cls(
            before,
            now,
            texts,
            {c.claim_id: c for c in before.claims},
            {c.claim_id: c for c in now.claims},
            _grouped((c.fingerprint, c) for c in now.claims),
            _grouped((c.doc_id, c) for c in fresh),
            _grouped((c.doc_id, c) for c in before.claims),
        )

    @property
    def is_first(self) -> bool:
        """Whether there has been no run before."""
        return not self.before.runs and not self.before.findings

    @property
    def other_method(self) -> str:
        """What reads or compares otherwise than in the run before, in words, or nothing."""
        if not self.before.runs or not self.now.runs:
            return ""
        then, now = self.before.runs[-1], self.now.runs[-1]
        parts = (
            f"anafacts is {now.version}, then {then.version}" * (now.version != then.version),
            "the language model is another" * (now.model != then.model),
            "the settings are others" * (now.settings_sha256 != then.settings_sha256),
        )
        return ", ".join(filter(None, parts))

    def same(self, old: Claim) -> Claim | None:
        """Return the claim in the same words in the same text.

        Where that text has gone it may be in a new one, renamed and edited; what a copy of the text
        said before as well is another claim.
        """
        found = self._by_mark.get(old.fingerprint, ())
        name = self.texts.now(old.doc_id)
        places = {name} | (self.texts.added if name in self.texts.removed else frozenset())
        there = [c for c in found if c.doc_id in places]
        return min(
            there, key=lambda c: (abs(c.span.start - old.span.start), c.doc_id), default=None
        )

    def edited(self, old: Claim) -> Claim | None:
        """Return the claim that an edit of the text has put in the place of one that is gone.

        It is of one unit or measure, and stands in a sentence that is else much the same; of
        several, such as the rows of a table, it is the nearest.
        """
        if old.claim_id not in self._edited:
            self._edited[old.claim_id] = self._edit_of(old)
        return self._edited[old.claim_id]

    def _edit_of(self, old: Claim) -> Claim | None:
        if self.same(old) is not None:
            return None
        fresh = self._fresh.get(self.texts.now(old.doc_id), ())
        rated = [(alike(old, c), c) for c in fresh if _is_of_one_kind(old, c)]
        near = [
            (rate, -abs(c.span.start - old.span.start), c) for rate, c in rated if rate >= _ALIKE
        ]
        return max(near, key=lambda r: (*r[:2], r[2].claim_id), default=(0, 0, None))[2]

    def heir(self, old: Claim) -> Claim | None:
        """Return the claim as it stands now, in the same words or edited."""
        return self.same(old) or self.edited(old)

    def before_edit(self, new: Claim) -> Claim | None:
        """Return the claim in whose place an edit has put this one."""
        there = self._stood.get(new.doc_id, ())
        return next((c for c in there if self.edited(c) is new), None)

    def told_of(self, findings: Iterable[Finding]) -> "Runs":
        """Return the runs with the relations of this one on the claims of these findings of old.

        There may be millions of others, which are in memory only one by one.
        """
        old = (self.old.get(i) for f in findings for i in f.claim_ids)
        heirs = {h.claim_id for c in old if c is not None and (h := self.heir(c)) is not None}
        ends = ((i, r) for r in self.now.relations for i in {r.claim_a, r.claim_b} & heirs)
        return replace(self, _relations=_grouped(ends)) if heirs else self

    def relations_of(self, claim_ids: Collection[str]) -> list[Relation]:
        """Return the relations of this run on any of the claims of ``told_of``, by their ids."""
        found = {r.relation_id: r for i in claim_ids for r in self._relations.get(i, ())}
        return [found[key] for key in sorted(found)]


def alike(a: Claim, b: Claim) -> float:
    """Return the share of words, figures left out, that two sentences have in common."""
    one, other = (set(_WORDS.findall(c.sentence_text.casefold())) for c in (a, b))
    return len(one & other) / max(1, len(one | other))


def _is_of_one_kind(a: Claim, b: Claim) -> bool:
    of_one = a.topic.measure_key == b.topic.measure_key or a.figure.unit == b.figure.unit
    return a.kind is b.kind and a.figure.unit_kind is b.figure.unit_kind and of_one


def _grouped(pairs: Iterable[tuple[str, _T]]) -> dict[str, list[_T]]:
    groups: dict[str, list[_T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)


def texts_between(before: Iterable[Document], now: Iterable[Document]) -> Texts:
    """Return what became of the documents of a run in the one after it."""
    old, new = ({d.doc_id: d for d in documents} for documents in (before, now))
    gone, come = old.keys() - new.keys(), new.keys() - old.keys()
    content = {new[name].sha256: name for name in sorted(come, reverse=True)}
    renamed = {name: content[old[name].sha256] for name in gone if old[name].sha256 in content}
    both = old.keys() & new.keys()
    return Texts(
        added=frozenset(come - set(renamed.values())),
        removed=frozenset(gone - renamed.keys()),
        changed=frozenset(n for n in both if old[n].sha256 != new[n].sha256),
        restated=frozenset(n for n in both if old[n].meta != new[n].meta),
        renamed=renamed,
        tables=frozenset(
            d.doc_id for d in (*old.values(), *new.values()) if d.kind is DocumentKind.TABLE
        ),
    )
