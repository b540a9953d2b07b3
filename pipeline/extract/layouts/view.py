"""A unit as its readers see it: its text, the scene, the vocabulary, and what is named in a stretch of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.english.shouting import calmed
from pipeline.extract.layouts.styled_names import undressed
from pipeline.extract.mentions import Mention
from pipeline.extract.naming import PEERAGES, entity_of, name_key
from schemas.labels import ASIDE
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.mentions import When
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Unit

PARTS = re.compile(
    r"[→/;；、\n|]|<br\s*/?>|\s+(?:and|then|&)\s+(?=[A-Z])|[,，]\s*(?:then\s+|and\s+)?|(?<=[\d)–\s])\.\s+(?=[A-Z])"
    r"|(?<=[\u3400-\u9fff \u3000][\u3400-\u9fff]|[)）\u3400-\u9fff][ \u3000])[ \u3000]{2,}"
    r"(?=[\u3400-\u9fff][ \u3000]?[\u3400-\u9fff])"
)
NAMED = re.compile(r"[\u3400-\u9fff·]{2,12}")
"""A name of a Chinese list whose names a space parts."""
BRACKET = re.compile(r"[(（\[【［〔〈｛][^()（）\[\]【】［］〔〕〈〉｛｝]*[)）\]】］〕〉｝]?|\*+$")
STYLED = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Hon|Rev|Engr|Gov|Sen|Rep|Amb|Ir|Eng|Arch|Atty|Shri|Smt|H\.? ?E)\b\.?"
    r"\s+)+(?=\S)"
)
JOINTS = re.compile(r"\s*(?:,|/|&|\band\b)\s*")
"""What parts the words of a heading over several things."""
PEERAGE = re.compile(rf"(?:\d+(?:st|nd|rd|th) )?(?:{'|'.join(map(str.title, PEERAGES))}) ")
"""What stands after the comma behind a peer's name: "Edward Ash, 1st Baron Ash"."""
JUNIOR = re.compile(r",? (Jr|Sr)\b\.?")
MINISTRY = re.compile(r"\b([Mm])inister of the Ministry of ")
NAME_WORDS, NAME_HAN, LONG_HAN = 6, 6, 4
SAYING = {"is", "was", "are", "were", "has", "had", "have", "became", "becomes"}
"""Verbs, which names have none of: "The first occupant was Lee"."""
VERBS_HAN = re.compile(
    r"生于|生於|卒于|卒於|任命|出任|担任|擔任|就任|接任|继任|接替|去世|逝世|出生|成立|撤销|撤銷|辞职|辭職|改称|设立|設立"
    r"|病逝|病故|殉职|殉職|任内|任內|任上|[\u3400-\u9fff]{2}人$|前任|继任|繼任|首位|首任|现任|現任|兼任|代理|曾任|原任|至今|迄今"
)
"""Words that no name has."""
COUNTED = re.compile(r"[一二两三四五六七八九十\d][人名位个]$")
"""How many people there are, not who."""
NO_NAME = "等代兼署暂暫氏某任及先女男们公"
"""What ends no name of four characters."""
"""A name has at most so many words, or Chinese characters where it has no dot."""

COMPANY_HAN = re.compile(
    r"公司(?!法|司|[处處室科]|登记|登記)|集[团團](?![军軍主])|俱[乐樂]部|(?<=.)(?:[酒饭飯]店|[宾賓][馆館]|工[厂廠])|车间|車間"
    r"|童[军軍][总總]?[会會]|[狮獅]子[会會]|扶[轮輪]社|校友[总總]?[会會]|同[乡鄉][总總]?[会會]|宗[亲親][总總]?[会會]|[联聯][谊誼][总總]?[会會]"
    r"|(?:足球|[篮籃]球|田[径徑]|网球|羽毛球|游泳)[总總][会會]"
)
"""Words of companies and clubs, whose posts are no offices."""


HEADED_HAN = re.compile(r"[\u3400-\u9fff](?:秘[书書]|[部局厅廳院署司处處]|委[员員]|理事|[检檢]察)[长長]$")
"""How titles end that no name does ("府秘书长" behind "总统")."""


@dataclass(frozen=True, slots=True)
class View:
    """A unit with all that it is read by."""

    text: str
    unit: Unit
    scene: Scene
    vocabulary: Vocabulary

    @property
    def span(self) -> Span:
        """The unit's place."""
        return Span(self.unit.start, self.unit.end)

    @property
    def is_chinese(self) -> bool:
        """Whether the unit begins with a Chinese label, or stands under a Chinese title where it has none (继任)."""
        words = self.unit.cells[0].of(self.text) if self.unit.cells else ""
        words = words or (self.unit.title.of(self.text) if self.unit.title else "")
        return words[:1] > "\u2fff"

    def posts(self, span: Span, scene: Scene | None = None) -> list[Mention]:
        """Return the posts and seats named in a stretch, open ones completed from the scene (by default the view's)."""
        found = phrases.posts(self.text, span, self.vocabulary, self.scene if scene is None else scene)
        return [of_ministry(post) for post in found]

    def bodies(self, span: Span) -> list[Mention]:
        """Return the bodies named in a stretch."""
        return phrases.bodies(self.text, span, self.vocabulary)

    def ranks(self, span: Span) -> list[Mention]:
        """Return the ranks named in a stretch."""
        return phrases.ranks(self.text, span, self.vocabulary)

    def persons(self, span: Span) -> list[Mention]:
        """Return the people named in a stretch, by their names' shape; wide space ends a name."""
        found = phrases.persons(self.text, span, self.vocabulary)
        return [self.up_to_gap(person) for person in found]

    def up_to_gap(self, person: Mention) -> Mention:
        """Return a person by the words before the wide space inside the name, if any."""
        words = person.span.of(self.text)
        at = words.find("  ")
        if at < 0 or not words.isprintable():
            return person
        cut = Span(person.span.start, person.span.start + at)
        return next((p for p in phrases.persons(self.text, cut, self.vocabulary) if p.span == cut), person)

    def dates(self, span: Span, context: str = "") -> list[When]:
        """Return the time expressions in a stretch."""
        language = phrases.language_of(self.text, span)
        return self.vocabulary.dates.find(self.text, span, language, context)

    def is_cue(self, kind: str, span: Span) -> bool:
        """Say whether a stretch is nothing but a cue of one kind ("incumbent", "none", …)."""
        return self.vocabulary.layouts.is_cue(kind, span.of(self.text))

    def has_cue(self, kind: str, span: Span) -> bool:
        """Say whether a cue of one kind stands in a stretch, as whole words where it is written in letters."""
        return self.vocabulary.layouts.has_cue(kind, span.of(self.text))

    def is_closed(self, heading: str) -> bool:
        """Say whether a heading is about what is no career: schools, honours, books ("Honours and awards")."""
        parts = JOINTS.split(heading.strip(" :").casefold())
        return all(self.vocabulary.layouts.is_cue("closed_label", part) for part in parts)

    def is_outside(self, name: str) -> bool:
        """Say whether a name is one of a club, company or the like by a word of it that is no portfolio."""
        if COMPANY_HAN.search(name) or name.endswith(" Company"):
            return True
        words = name.casefold().split()
        known = self.vocabulary.english.exclusions
        return any(
            word in known
            and not (word == "team" and name.split()[at] == "Team")
            and not {"of", "for"} & set(words[max(0, at - 2) : at])
            and words[at : at + 2] != ["company", "commander"]
            and words[at + 1 : at + 2] != ["tax"]
            for at, word in enumerate(words)
        )

    def holders(self, span: Span) -> list[Mention]:
        """Return the people in a stretch that holds people only, so that a lone word may be a name, one a part."""
        found: list[Mention] = []
        for part in (
            self.without_chief(self.before_gap(undressed(self.text, piece, keeps_letters=not self.is_chinese)))
            for whole in self.parts(span)
            for piece in self.apart(whole)
        ):
            if (
                self.vocabulary.layouts.label(part.of(self.text)) is not None
                and "\u3400" <= self.text[part.start] <= "\u9fff"
            ):
                continue
            if HEADED_HAN.search(part.of(self.text)) or (found and PEERAGE.match(part.of(self.text))):
                continue
            named = [] if self.is_transcribed(part) else self.persons(part)
            if named and self.is_torn(part, named[0].span):
                named = [self.named(part)]
            if named:
                found.append(self.juniors(named[0], span))
            elif self.is_name_shaped(part) and not self.posts(part) and not self.bodies(part):
                found.append(self.named(part))
        return found

    def before_gap(self, part: Span) -> Span:
        """Return a part of a list up to the wide space in it, behind which another column stands."""
        words = part.of(self.text)
        at = words.find("  ") if words.isprintable() and words[:1].isalpha() and words[0] < "\u2e80" else -1
        return Span(part.start, part.start + at) if at > 0 else part

    def without_chief(self, part: Span) -> Span:
        """Return a part without the title of a chief before a name, which is no role there: "Chief Olu Adebanjo"."""
        rest = Span(part.start + len("Chief "), part.end)
        named = self.text.startswith("Chief ", part.start) and self.is_name_shaped(rest) and not self.posts(rest)
        return rest if named else part

    def apart(self, part: Span) -> list[Span]:
        """Return the Chinese names that a space parts within a part of a list; the part where it has other words."""
        cuts = [Span(*match.span()) for match in NAMED.finditer(self.text, part.start, part.end)]
        several = len(cuts) > 1
        whole = "".join(cut.of(self.text) for cut in cuts) == "".join(part.of(self.text).split())
        named = several and whole and all(any(who.span == cut for who in self.persons(cut)) for cut in cuts)
        return cuts if named else [part]

    def is_label(self, span: Span) -> bool:
        """Say whether Chinese words are a label of a field or head of a column, and so nobody's name."""
        words = ASIDE.sub("", span.of(self.text))
        return not words.isascii() and self.vocabulary.layouts.label(words) is not None

    def juniors(self, person: Mention, span: Span) -> Mention:
        """Return a person with what tells a namesake apart after a comma: "Theodore Low, Jr."."""
        match = JUNIOR.match(self.text, person.span.end, span.end)
        if match is None or match.group(1) in person.entity.name:
            return person
        name = f"{person.entity.name} {match.group(1)}."
        return replace(person, span=Span(person.span.start, match.end()), entity=Entity(name, name))

    def parts(self, span: Span) -> Iterator[Span]:
        """Yield the parts of a list of names, without what brackets say of them."""
        at = span.start
        for match in PARTS.finditer(BRACKET.sub(blank, span.of(self.text))):
            yield stripped(self.text, at, span.start + match.start())
            at = span.start + match.end()
        yield stripped(self.text, at, span.end)

    def is_name_shaped(self, span: Span) -> bool:
        """Say whether a stretch could be a name: a few capitalised words without figures, or Chinese characters."""
        words = span.of(self.text)
        if (
            not words
            or any(ch.isdigit() for ch in words)
            or self.is_cue("none", span)
            or self.is_cue("incumbent", span)
        ):
            return False
        if phrases.language_of(self.text, span) == "zh":
            bare = words.replace("\u3000", "")
            known = self.vocabulary.chinese.words.get(self.vocabulary.chinese.folded(words))
            if self.is_label(span) or COUNTED.search(words) or (known and known.label == "PLACE"):
                return False
            return "·" in words or (1 < len(bare) <= NAME_HAN and words.isalpha() and not VERBS_HAN.search(bare))
        capitals = [word.lstrip("ʻʼ‘’'`")[:1].isupper() for word in words.split()]
        title, *rest = words.casefold().split()
        roles = self.vocabulary.english.roles.get(title, ())
        titled = rest[:1] == ["of"] and any(key == (title,) for key, _ in roles)
        calling = words.casefold().split()[-1]
        called = any(self.vocabulary.english.is_a(calling, kind) for kind in ("profession", "calling"))
        if titled or called or not SAYING.isdisjoint(rest):
            return False
        return bool(capitals) and capitals[0] and capitals[-1] and len(capitals) <= NAME_WORDS and len(capitals) > 1

    def is_torn(self, part: Span, found: Span) -> bool:
        """Say whether a person was found in the last characters of a Chinese name that fills its part."""
        words, front = part.of(self.text), self.text[part.start : found.start]
        rest = self.text[found.end : part.end]
        if found.start == part.start and len(rest) == 1 and len(words) <= LONG_HAN and rest not in NO_NAME:
            return self.is_name_shaped(part)
        if not front or found.end != part.end or len(words) > NAME_HAN or not self.is_name_shaped(part):
            return False
        return phrases.language_of(self.text, part) == "zh" and self.vocabulary.layouts.label(front) is None

    def is_transcribed(self, span: Span) -> bool:
        """Say whether a stretch is a foreign name in Chinese characters, which a dot parts."""
        words = span.of(self.text)
        return "·" in words and len(words.split()) == 1 and self.is_name_shaped(span)

    def named(self, span: Span) -> Mention:
        """Return a person by the name that fills a stretch."""
        words = STYLED.sub("", span.of(self.text))
        name = (
            "".join(words.split()) if phrases.language_of(self.text, span) == "zh" else calmed(" ".join(words.split()))
        )
        known = self.vocabulary.persons.get(name_key(name))
        return Mention("person", span, entity_of(known, words) if known else Entity(name, words))


def of_ministry(post: Mention) -> Mention:
    """Return a minister of a ministry under the usual name: "minister of Trade" for one "of the Ministry of Trade"."""
    name = MINISTRY.sub(r"\1inister of ", post.entity.name)
    return post if name == post.entity.name else replace(post, entity=replace(post.entity, name=name))


def blank(match: re.Match[str]) -> str:
    """Return spaces in place of a match."""
    return " " * len(match.group())


def stripped(text: str, start: int, end: int) -> Span:
    """Return a stretch without brackets at its end, and without white space and stray marks around it."""
    words = BRACKET.sub(blank, text[start:end])
    body = words.strip(" \t\r\n\u3000\u00a0.:：*†‡'\"")
    if not body:
        return Span(start, start)
    first = words.index(body)
    return Span(start + first, start + first + len(body))


def stripped_right(text: str, start: int, end: int) -> Span:
    """Return a stretch without the white space around it."""
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))
