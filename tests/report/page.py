"""A page taken apart with html.parser, for assertions on its structure."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "input", "br"})


@dataclass
class Node:
    """An element with its attributes, its children, and the text directly inside it."""

    tag: str
    attrs: dict[str, str]
    children: list["Node | str"] = field(default_factory=list)

    def text(self) -> str:
        """Return all text inside, as a reader sees it, runs of white space as one."""
        pieces = (c if isinstance(c, str) else c.text() for c in self.children)
        return " ".join("".join(pieces).split())

    def all(self, tag: str = "", cls: str = "") -> list["Node"]:
        """Return the elements inside with the tag and the class, in document order."""
        found = []
        for child in self.children:
            if isinstance(child, Node):
                if tag in {"", child.tag} and cls in {"", *child.attrs.get("class", "").split()}:
                    found.append(child)
                found += child.all(tag, cls)
        return found

    def by_id(self, name: str) -> "Node":
        """Return the one element with the id."""
        (node,) = [n for n in self.all() if n.attrs.get("id") == name]
        return node


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {k: v or "" for k, v in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, {k: v or "" for k, v in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(page: bytes) -> Node:
    """Return the root of the page, having checked that every element is closed in its turn."""
    parser = _Parser()
    parser.feed(page.decode())
    parser.close()
    assert parser.open == [parser.root]
    return parser.root
