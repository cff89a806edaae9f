"""The commands and their options."""

import argparse
from pathlib import Path

from anafacts import __version__
from anafacts.cli import (
    alone,
    commands,
    compare,
    diff,
    judge,
    query,
    reference,
    report,
    serve,
    show,
    tables,
)
from anafacts.model import Ruling

_CODES = """\
exit codes:
  0  clean
  1  new findings at or above --fail-on
  2  wrong usage or settings, a missing or empty folder of texts included
  3  a stage failed; the last complete run is untouched
"""
_VERDICTS = [str(ruling) for ruling in Ruling]
_TABLES_OF_YOURS = "your own tables (reference beside raw)"
_TABLES = (
    *("documents", "claims", "events", "relations", "facts", "findings", "dropped", "references"),
    *("judgements", "runs"),
)


def parser_of() -> argparse.ArgumentParser:
    """Return the parser; what it parses has the function to call as ``command``."""
    parser = argparse.ArgumentParser(
        prog="anafacts",
        description="Find every figure and event in a folder of texts; report where they disagree.",
        epilog=_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"anafacts {__version__}")
    add = parser.add_subparsers(title="commands", required=True, metavar="COMMAND").add_parser
    _run(add("run", help="read, extract, compare, report: the whole way", parents=[run_options()]))
    _extract(add("extract", help="print what is read out of the texts", parents=[_common()]))
    _reconcile(add("reconcile", help="compare the stored claims anew", parents=[_common()]))
    _report(add("report", help="render the report of the last run anew", parents=[_common()]))
    _list(add("tables", help="list the tables, their columns and rows", parents=[_common()]))
    _query(add("query", help="print what SQL finds in the tables", parents=[_common()]))
    _show(add("show", help="print one finding, claim, fact or text in full", parents=[_common()]))
    _diff(add("diff", help="print what is otherwise between two runs", parents=[_common()]))
    _judge(add("judge", help="write your verdict on a finding", parents=[_common()]))
    _serve(
        add("serve", help="show the report in a browser, to judge by a click", parents=[_common()])
    )
    _compare(add("compare", help="hold the figures of one statement against another's"))
    _reference(add("reference", help="print the rows of your own tables", parents=[_common()]))
    _quantities(add("quantities", help="print the quantities of one text, read by rules alone"))
    _dates(add("dates", help="print the dates of one text, read by rules alone"))
    return parser


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    group = common.add_argument_group("common options")
    option = group.add_argument
    option("--warehouse", type=Path, metavar="FOLDER", help="where the tables lie (warehouse)")
    option("--settings", type=Path, metavar="FILE", help="the settings file (anafacts.toml)")
    option("--quiet", "-q", action="store_true", help="print nothing but what went wrong")
    option("--debug", action="store_true", help="log in detail, and show tracebacks")
    return common


def _texts(parser: argparse.ArgumentParser) -> None:
    option = parser.add_argument
    option("--raw", type=Path, metavar="FOLDER", help="where the texts lie (raw)")
    option("--reference", type=Path, metavar="FOLDER", help=_TABLES_OF_YOURS)
    option("--model", metavar="NAME", help="a spaCy pipeline, by name or path (shipped)")
    option("--workers", type=int, metavar="N", help="processes to work in (0: this one)")


def _beside_raw(parser: argparse.ArgumentParser) -> None:
    option = parser.add_argument
    option("--judgements", type=Path, metavar="FILE", help="the file (judgements.csv beside raw)")
    option("--raw", type=Path, metavar="FOLDER", help="where the texts lie (raw)")


def _verdict(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fail-on",
        choices=("major", "minor", "none"),
        help="end with exit code 1 on a new finding at or above this severity (none)",
    )


def run_options() -> argparse.ArgumentParser:
    """Return the options of a whole run, as a parent for a parser of one."""
    options = argparse.ArgumentParser(add_help=False, parents=[_common()])
    _texts(options)
    words = "your verdicts (judgements.csv beside raw)"
    options.add_argument("--judgements", type=Path, metavar="FILE", help=words)
    _verdict(options)
    return options


def _run(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=commands.run)


def _extract(parser: argparse.ArgumentParser) -> None:
    _texts(parser)
    parser.add_argument(
        "--table", choices=("claims", "events", "dropped"), default="claims", help="(claims)"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="write there, not to the terminal")
    parser.description = "Print one JSON object a row; no warehouse is read or written."
    parser.set_defaults(command=commands.extract)


def _reconcile(parser: argparse.ArgumentParser) -> None:
    _verdict(parser)
    parser.add_argument("--reference", type=Path, metavar="FOLDER", help=_TABLES_OF_YOURS)
    _beside_raw(parser)
    parser.description = "Compare the claims of the last run anew and write a run; read no text."
    parser.set_defaults(command=commands.reconcile)


def _report(parser: argparse.ArgumentParser) -> None:
    option = parser.add_argument
    option("file", nargs="?", type=Path, metavar="FILE", help="a report.json: read no warehouse")
    option("--format", metavar="NAME", help="one form alone: html, md, json, csv ... (to a pipe)")
    option("--out", type=Path, metavar="PATH", help="a file, a folder for all forms, or -")
    parser.description = "Render the report of the last run, or of a file, anew; change no table."
    parser.set_defaults(command=report.report)


def _list(parser: argparse.ArgumentParser) -> None:
    option = parser.add_argument
    option("table", nargs="?", choices=_TABLES, metavar="TABLE", help="its columns and first rows")
    option("--schema", action="store_true", help="columns alone, with their types and meaning")
    words = "rows to print (of a table 5; with --columns or --json 20)"
    option("--limit", type=int, metavar="N", help=words)
    option("--columns", metavar="A,B", help="print rows alone, of these columns")
    option("--json", action="store_true", help="print one JSON object a row, a column, or a table")
    parser.description = f"The tables are {', '.join(_TABLES)}."
    parser.set_defaults(command=tables.tables)


def _query(parser: argparse.ArgumentParser) -> None:
    words = "one SELECT; the name of a file that holds it; - reads it from standard input"
    option = parser.add_argument
    option("sql", metavar="SQL", help=words)
    words = "rows to print (100; with --json and --csv all)"
    option("--limit", type=int, metavar="N", help=words)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON object a row")
    form.add_argument("--csv", action="store_true", help="print CSV with a heading")
    parser.description = query.DESCRIPTION
    parser.set_defaults(command=query.query)


def _show(parser: argparse.ArgumentParser) -> None:
    words = (
        "the id of a finding, claim, fact, event or relation, or its beginning; a fingerprint; a "
        "document's id or path, or a part of it; DOC:START-END for what was read there"
    )
    option = parser.add_argument
    option("name", metavar="NAME", help=words)
    option("--json", action="store_true", help="print the rows of all tables on it as one object")
    option("--claims", action="store_true", help="of a document: the claims")
    option("--events", action="store_true", help="... the events")
    option("--dropped", action="store_true", help="... the numbers set aside (all three)")
    option("--width", type=int, metavar="N", help="cells of a line (those of the terminal)")
    option("--raw", type=Path, metavar="FOLDER", help="where the texts lie (raw)")
    option("--reference", type=Path, metavar="FOLDER", help=_TABLES_OF_YOURS)
    parser.description = "Print one row in full, or one document with what was read of it."
    parser.set_defaults(command=show.show)


def _diff(parser: argparse.ArgumentParser) -> None:
    words = "the earlier run: its id or its beginning, latest, previous, a report.json (previous)"
    parser.add_argument("before", nargs="?", default=diff.PREVIOUS, metavar="RUN", help=words)
    words = "the later run (latest)"
    parser.add_argument("now", nargs="?", default=diff.LATEST, metavar="RUN", help=words)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.description = "Print what became of texts, findings and facts from one run to another."
    parser.set_defaults(command=diff.diff)


def _judge(parser: argparse.ArgumentParser) -> None:
    words = "a finding's id or fingerprint, or the beginning of either"
    option = parser.add_argument
    option("finding", nargs="?", metavar="FINDING", help=words)
    option("verdict", nargs="?", choices=_VERDICTS, metavar="VERDICT", help=", ".join(_VERDICTS))
    option("--note", metavar="TEXT", help="why")
    option("--by", metavar="NAME", help="who says so (the name that git signs with, or the login)")
    option("--list", action="store_true", help="print all judgements and what they apply to")
    _beside_raw(parser)
    parser.description = "Add one line to the file of judgements; nothing else in it changes."
    parser.set_defaults(command=judge.judge)


def _serve(parser: argparse.ArgumentParser) -> None:
    option = parser.add_argument
    option("--port", type=int, default=serve.PORT, metavar="N", help=f"({serve.PORT}); 0: any free")
    option("--open", action="store_true", help="open it in the browser")
    option(
        "--host", default="127.0.0.1", metavar="NAME", help="the address to listen on (127.0.0.1)"
    )
    option("--allow-remote", action="store_true", help="let --host be one that others can reach")
    _beside_raw(parser)
    parser.description = "Show the report of the last run on this machine until Ctrl-C is pressed."
    parser.set_defaults(command=serve.serve)


def _compare(parser: argparse.ArgumentParser) -> None:
    option = parser.add_argument
    option("first", metavar="FIRST", help="the statement that is taken as given; - reads a pipe")
    option("second", metavar="SECOND", help="the statement that is held against it")
    option("--model", default="", metavar="NAME", help="a spaCy pipeline (shipped)")
    option("--json", action="store_true", help="print the comparison as one JSON object")
    option("--debug", action="store_true", help="show tracebacks")
    parser.description = "Tell whether the second statement follows from the first, by its figures."
    parser.epilog = compare.CODES
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.set_defaults(command=compare.compare)


def _reference(parser: argparse.ArgumentParser) -> None:
    option = parser.add_argument
    option("--template", action="store_true", help="print a table to begin with, and read none")
    option("--json", action="store_true", help="print one JSON object a row")
    option("--raw", type=Path, metavar="FOLDER", help="where the texts lie (raw)")
    option("--reference", type=Path, metavar="FOLDER", help=_TABLES_OF_YOURS)
    parser.description = "Print each row that is used, as it is understood; warn of the others."
    parser.set_defaults(command=reference.reference)


def _quantities(parser: argparse.ArgumentParser) -> None:
    _alone(parser)
    words = "print the numbers that are no quantities, each with the reason"
    parser.add_argument("--set-aside", action="store_true", help=words)
    parser.set_defaults(command=alone.quantities)


def _dates(parser: argparse.ArgumentParser) -> None:
    _alone(parser)
    words = 'the day against which "last week" is read, in ISO 8601'
    parser.add_argument("--base", metavar="DAY", help=words)
    parser.set_defaults(command=alone.dates)


def _alone(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", help="the text itself; - reads standard input")
    parser.add_argument("--json", action="store_true", help="print one JSON object a row")
    parser.add_argument("--debug", action="store_true", help="show tracebacks")
