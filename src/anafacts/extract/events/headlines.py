"""Headings: whether a clause is one, and the passive that one writes without its auxiliary."""

from dataclasses import replace

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.events.arguments import Arguments
from anafacts.lexicon.nouns import irregular

_HEADLINE = 25
_FULL = frozenset({"obj", "iobj", "ccomp", "xcomp", "aux", "aux:pass", "cop", "nsubj:pass"})


def clipped_passive(verb: Token, found: Arguments) -> Arguments | None:
    """Return the arguments of "Woman killed in Leeds", with its noun as the object; else None."""
    subject = found.subject
    whole = found.passive or found.object or tree.children(verb, *_FULL)
    if whole or not subject or not _is_participle(verb) or not is_headline(verb):
        return None
    if any(head.tag_ in {"PRP", "WDT", "WP"} or head.i > verb.i for head in subject):
        return None
    return replace(found, subject=(), object=subject, passive=True)


def _is_participle(verb: Token) -> bool:
    """Return whether the form of a verb may be its participle: "shot", not "took"."""
    if verb.tag_ == "VBN":
        return True
    word, forms = verb.lower_, irregular("verb")
    lemma = forms.get(word, "")
    only = lemma != "" and [f for f, of in forms.items() if of == lemma] == [word]
    return verb.tag_ == "VBD" and (word.endswith("ed") or only or word == tree.lemma(verb))


def is_headline(verb: Token) -> bool:
    """Return whether a sentence is a heading: short, alone in its line, without a full stop."""
    sentence = verb.sent
    last = next((t for t in reversed(sentence) if not t.is_space), verb)
    text = tree.text(sentence.doc)
    start = sentence.start_char
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    alone = start == 0 or text[start - 1] == "\n"
    return alone and len(sentence) <= _HEADLINE and last.text not in {".", "!", "?", "”", '"', ":"}
