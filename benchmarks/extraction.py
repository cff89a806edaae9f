"""Print how fast documents are read, beside the bare language model, and what a long one takes.

    python -m benchmarks.extraction [--data ../shared/train] [--passes 3] [--megabytes 1 4]

The texts do not repeat: open text in documents of some 4,000 characters, then sections of country
reports. Read by one process in one thread are: the bare shipped pipeline, a sentence a call, a
document a call and all documents as one stream; and the whole extraction, from the text to claims
and events, its dates read anew in each pass. The ratio is that of seconds of the processor; above
1 the extraction is the faster. Memory is the peak of a process of its own that reads one document
of so many megabytes.
"""

import argparse
import gzip
import json
import lzma
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.annotation import default_shared

SHIPPED = Path(__file__).resolve().parents[1] / "src" / "anafacts" / "extract" / "en_anafacts"
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
_SIZE = 4000  # code points a document
_DOCUMENTS = 40
_BARE = ("a sentence a call", "a document a call", "a stream of documents")


def texts_of(data: Path, source: str, most: int = _DOCUMENTS) -> list[str]:
    """Return documents of a source, ``prose`` or ``reports``, joined from its paragraphs."""
    found: list[str] = []
    paragraphs: list[str] = []
    for paragraph in _paragraphs(data, source):
        paragraphs.append(paragraph)
        if sum(map(len, paragraphs)) >= _SIZE:
            found.append("\n\n".join(paragraphs))
            paragraphs = []
        if len(found) == most:
            break
    return found


def _paragraphs(data: Path, source: str) -> Iterator[str]:
    if source == "prose":
        with gzip.open(data / "raw" / "raw.jsonl.gz", "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)
    else:
        with lzma.open(data / "raw" / "country_reports.jsonl.xz", "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def seconds(texts: Sequence[str], passes: int) -> dict[str, float]:
    """Return the least processor time of each way to read the texts."""
    import spacy

    from anafacts.extract import extract_documents
    from anafacts.sources import read_folder
    from benchmarks.speed.ours import dates

    nlp = spacy.load(SHIPPED)  # as any user of spaCy has it
    sentences = [s.text for doc in nlp.pipe(texts) for s in doc.sents if s.text.strip()]
    with tempfile.TemporaryDirectory(prefix="anafacts-extraction-") as folder:
        for number, text in enumerate(texts):
            (Path(folder) / f"{number:03}.txt").write_text(text, encoding="utf-8")
        documents = read_folder(Path(folder)).documents

    def extraction() -> object:
        dates()  # forgets what it read
        return extract_documents(documents, "shipped")

    ways: dict[str, Callable[[], object]] = {
        _BARE[0]: lambda: [nlp(sentence) for sentence in sentences],
        _BARE[1]: lambda: [nlp(text) for text in texts],
        _BARE[2]: lambda: list(nlp.pipe(texts)),
        "extraction": extraction,
    }
    spent: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(passes):
        for name, way in ways.items():
            start = time.process_time()
            way()
            spent[name].append(time.process_time() - start)
    return {name: min(times) for name, times in spent.items()}


def table(spent: dict[str, float], size: int) -> Iterator[str]:
    """Yield a line a way: seconds, characters a second, and how many times as fast we are."""
    for name, time_ in spent.items():
        ratio = f"{time_ / spent['extraction']:6.2f}" if name in _BARE else ""
        yield f"  {name:24}{time_:8.2f} s{size / time_ / 1000:9.0f} kB/s{ratio:>8}"


def peak(text: Path) -> int:
    """Return the peak memory in MB of a process that reads one text and extracts it."""
    command = [sys.executable, "-m", "benchmarks.extraction", "--alone", str(text)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout.split()[-1])


def _alone(text: Path) -> None:
    from anafacts.extract import extract_documents
    from anafacts.sources import read_folder

    extract_documents(read_folder(text.parent).documents, "shipped")
    print(_peak())


def _peak() -> int:
    """Return the peak of this process in MB; ``ru_maxrss`` would count what its parent had."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _long(data: Path, megabytes: int) -> Iterator[str]:
    most = megabytes * 1_000_000
    text = "\n\n".join(texts_of(data, "prose", most // _SIZE + 1))[:most]
    with tempfile.TemporaryDirectory(prefix="anafacts-long-") as folder:
        path = Path(folder) / "long.txt"
        path.write_text(text, encoding="utf-8")
        yield f"one document of {len(text) / 1e6:.1f} MB: peak {peak(path)} MB"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=default_shared() / "train")
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--megabytes", type=int, nargs="*", default=[1, 4])
    parser.add_argument("--alone", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.alone:
        _alone(given.alone)
        return
    for source in ("prose", "reports"):
        texts = texts_of(given.data, source)
        size = sum(map(len, texts))
        print(f"{source}: {len(texts)} documents, {size:,} characters")
        print("\n".join(table(seconds(texts, given.passes), size)))
    for megabytes in given.megabytes:
        print("\n".join(_long(given.data, megabytes)), flush=True)


if __name__ == "__main__":
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    main()
