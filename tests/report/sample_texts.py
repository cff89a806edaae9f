"""The texts of the sample, as sentences of the project's own raw texts, and their sources."""

from datetime import date

from anafacts.model import DateInterval, DocumentMeta, Evidence, PublishedBasis, Span

TEXTS = {
    "bu_pardee": (
        "Present at the first China-CELAC ministerial meeting that took place in Beijing in 2015, "
        "Heine has witnessed the “tremendous strides” this partnership made in the last 10 years. "
        "“Trade between China and Latin America has doubled to $519 billion” — demonstrating the "
        "fiscal impact of this alliance. He has published 18 books including Latin American "
        "Foreign Policies in the New World Order, and written more than 100 journal articles."
    ),
    "cari_heine": (
        "He has published 17 books, including *Latin American Foreign Policies in the New World "
        "Order: The Active Non-Alignment Option* (London: Anthem Press, 2023, 2024). "
        "The worst downturn in 120 years according to ECLAC, with a GDP contraction of -6.6 per "
        "cent in 2020."
    ),
    "cgtn_li": (
        "The Fourth Ministerial Meeting of China-CELAC Forum opened with a grand ceremony in "
        "Beijing on May 13, 2025. Marking the tenth anniversary of its establishment, this event "
        "signifies a milestone. Since the inaugural China-CELAC Forum was co-launched by Chinese "
        "and Latin American leaders in 2014, a decade of efforts has yielded outcomes. Bilateral "
        "trade surged from $263.5 billion in 2014 to over $500 billion in 2024, with China's "
        "direct investment stock in Latin America exceeding $600 billion."
    ),
    "cgtn_wang": (
        "It saw the unveiling of a 66 billion yuan ($9.23 billion) credit line for regional "
        "development. Foreign ministers gathered in Beijing for the Fourth Ministerial Meeting of "
        "the China-CELAC Forum, to mark its 10th anniversary. I believe six areas deserve "
        "immediate focus: First, infrastructure and connectivity. In addition, financial "
        "innovation. Moreover, the green transition. Furthermore, digital economy and AI. "
        "Finally, think-tank and academic dialogue."
    ),
    "jacobin": (
        "It is today doing about 40 percent of its trade with China and 15 percent with the "
        "United States. Between 2000 and 2023, the authors note, trade between Latin America and "
        "China increased fortyfold."
    ),
}
META = {
    "bu_pardee": DocumentMeta(
        title="Heine Reflects on the Growing Partnership",
        outlet="Boston University, Pardee School",
        published=DateInterval.of_years(2025, 2025),
        published_basis=PublishedBasis.INFERRED,
        published_note="the text names a book of 2025",
        rests_on=("Jorge Heine",),
    ),
    "cari_heine": DocumentMeta(
        title="Active Non-Alignment and Great Power Competition in Our Time",
        outlet="CARI Global Affairs",
        authors=("Jorge Heine",),
        published=DateInterval.of_month(2024, 12),
        published_basis=PublishedBasis.TEXT,
        rests_on=("Jorge Heine",),
    ),
    "cgtn_li": DocumentMeta(
        title="Strengthening China-Latin America unity and collaboration",
        outlet="CGTN",
        authors=("Li Bing",),
        url="https://news.example/li",
        published=DateInterval(date(2025, 5, 13), date(2025, 6, 1)),
        published_basis=PublishedBasis.INFERRED,
    ),
    "cgtn_wang": DocumentMeta(
        title="China and Latin America: Partners in a shared new era",
        outlet="CGTN",
        authors=("Wang Huiyao",),
        url="https://news.example/wang",
        published=DateInterval.of_day(date(2025, 11, 5)),
        published_basis=PublishedBasis.SIDECAR,
    ),
    "jacobin": DocumentMeta(
        title="No, It’s Not the US’s Hemisphere",
        outlet="Jacobin",
        rests_on=("Jorge Heine",),
    ),
}


def span_of(doc_id: str, quote: str) -> Span:
    """Return where the quote first stands in the text of the sample."""
    start = TEXTS[doc_id].index(quote)
    return Span(start, start + len(quote))


def sentence_of(doc_id: str, span: Span) -> Span:
    """Return the sentence around the span: up to a full stop before a space and a capital."""
    text = TEXTS[doc_id]
    ends = [
        i + 1
        for i in range(len(text) - 2)
        if text[i] == "." and text[i + 1] == " " and text[i + 2] in "“BFHIMST"
    ]
    start = max((e + 1 for e in ends if e < span.start), default=0)
    end = min((e for e in ends if e >= span.end), default=len(text))
    return Span(start, end)


def evidence(doc_id: str, quote: str) -> Evidence:
    """Return the quote with its offsets."""
    span = span_of(doc_id, quote)
    return Evidence(doc_id, span.start, span.end, quote)
