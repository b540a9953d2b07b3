"""Chinese rosters: who leads a body (罗某某　党组书记、厅长), and its units with their heads (某中心　主任：某某)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation, tenure, words_entity
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.eras import place_names
from pipeline.extract.layouts.frame import Frame
from pipeline.extract.layouts.kinds import stated_ranks
from pipeline.extract.layouts.office_titles import leading
from pipeline.extract.layouts.offices import is_han, plain_post, post_of
from pipeline.extract.layouts.remarks import GRADE
from pipeline.extract.layouts.sessions import in_spell
from pipeline.extract.layouts.titled import title_before_name, titled_people
from pipeline.extract.layouts.unit_facts import hung_names, pieces, unit_facts
from pipeline.extract.layouts.view import View
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import speak
from schemas.records import Entity, Span, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator


Read = tuple[list[Statement], Frame]

MEMBER = re.compile(
    r"(?P<name>[\u3400-\u9fff·]{2,12}|[\u3400-\u9fff]\u3000{1,2}[\u3400-\u9fff])"
    r"(?P<aside>[(（][^()（）]{1,30}[)）])?(?:[\s\u3000]+|[:：,，]\s*)(?P<titles>[\u3400-\u9fff].*)"
)
NAMED_BELOW = re.compile(
    r"(?P<titles>[\u3400-\u9fff、，,；; \u3000]+)\n[ \u3000]*"
    r"(?P<name>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff][ \u3000]{1,4}[\u3400-\u9fff])"
)
"""Titles with the name on the line below them."""
TITLE_END = re.compile(
    r"(?:[长長任记記席官员員监監使师師]|政委|顾问|顧問|总理|總理|总裁|總裁|代表|助理|参事|參事|秘书|秘書|专员|專員|常委|组员)$"
)
"""How titles end."""
PARTED = re.compile(r"[、，,；;]|兼(?!职)")
NAMED = (
    r"(?P<unit>[\u3400-\u9fff]{2,24}?(?:部|局|馆|館|中心|团|團|院|会|會|处|處|署|厅|廳|司|室|所|台|臺|校|社|站|办|辦|委|组|組|行|公署"
    r"|总队|支队|大队|队|科|办公厅|党委|基地|场|場|园|園|监狱|監獄|法庭))(?P<aside>[(（][^()（）]{1,60}[)）])?"
)
UNIT = re.compile(rf"{NAMED}(?:[\s\u3000]*[:：|｜│]?[\s\u3000]*(?P<rest>[^\s|｜│].*))?")
UNIT_APART = re.compile(rf"{NAMED}(?:[\s\u3000]*[:：|｜│][\s\u3000]*|[\s\u3000]+)(?P<rest>[^\s|｜│].*)")
"""The name of a unit and what is said of it, with a mark or space between them or not."""
BELONGS = re.compile(
    r"直属|直屬|下属|下屬|所属|所屬|内设|內設|下设|下設|派出|直管|附属|附屬|机关处室|處室|组成部门|机构设置|機構設置"
)
"""Headings of lists of a body's own units."""
PRESENT_POST = re.compile(
    r"(?:担?任|就任|擔任)?(?:现职|現職|该职|該職|此职|此職|现任职务)|(?:就任|到任|履新|任职|任職|上任)"
    r"|(?i:(?:in |holds? |took up )?(?:his |her |the )?(?:(?:present|current) )?(?:posts?|positions?|offices?|roles?))"
)


def is_present_post(words: str) -> bool:
    """Say whether the words after a date are only that the posts told above were taken up then (任现职)."""
    return PRESENT_POST.fullmatch(words.strip("。；，,; ")) is not None


def read_roster(view: View, frame: Frame, whole: Mention | None, span: Span) -> Read:
    """Read an entry of a list of a body's leaders or units; nothing for another item."""
    heading = view.unit.title.of(view.text) if view.unit.title else ""
    others = frame.post and frame.post.role not in LEADERS and not BELONGS.search(heading)
    if others or not is_han(span.of(view.text)):
        return [], frame
    whole = whole or page_body(view)
    return unit_entry(view, frame, whole, span) or roster_member(view, frame, whole, span) or ([], frame)


LEADERS = {"负责人", "負責人", "领导", "領導"}
"""Roles of the post that a page about all who lead a body seems to be about."""


TITLE = re.compile(
    r"(?P<body>[\u3400-\u9fff]{3,24}[局厅廳委办辦院署部处處会會司馆館])"
    r"(?:现任|現任|历任|歷任|历届|歷屆)?(?:[领領][导導]|负责人|負責人|班子|组成人员|組成人員|机构设置|機構設置|内设机构|直属|所属)"
)
"""The title of a page about a body's leaders or units."""


def page_body(view: View) -> Mention | None:
    """Return the body that the page's title begins with (某某厅领导班子)."""
    name = view.unit.section.partition(" > ")[0]
    at = view.text.find(name, 0, TOP) if name else -1
    found = view.bodies(Span(at, at + len(name))) if at >= 0 else []
    titled = TITLE.match(name, leading(name)) if name else None
    if at >= 0 and titled and not any(body.span.start in {at, at + leading(name)} for body in found):
        place = Span(at + titled.start("body"), at + titled.end("body"))
        return Mention("body", place, Entity(titled["body"], titled["body"]))
    return next((body for body in found if body.span.start in {at, at + leading(name)}), None)


TOP = 20_000
"""A page's title stands within so many characters."""


def roster_member(view: View, frame: Frame, body: Mention | None, span: Span) -> Read | None:
    """Read a name with the posts in the body that the page is about; the lines below tell more of that person."""
    match = MEMBER.fullmatch(view.text, span.start, span.end) or NAMED_BELOW.fullmatch(view.text, span.start, span.end)
    if match is None or body is None:
        return None
    name = Span(*match.span("name"))
    person = next((p for p in view.holders(name) if p.span == name), None)
    titles = list(parted(view, Span(*match.span("titles"))))
    if person is None or view.bodies(name) or not titles or not all(is_title(view, title) for title in titles):
        return None
    statements: list[Statement] = []
    posts: list[Mention] = []
    for title in titles:
        if GRADE.fullmatch(title.of(view.text)):
            statements.append(relation(view, "has_rank", person, words_entity(view, title), "list.roster"))
            continue
        post = post_in(view, body, title)
        posts.append(post)
        statements.append(tenure(view, person, post, frame.lasting, "list.roster"))
    return statements, replace(frame, subject=person, posts=tuple(posts))


def joint_label(view: View, frame: Frame, label: Span, value: Span) -> list[Statement]:
    """Read the people behind several titles in one label, each of whom has them all (局长、党组书记：某某)."""
    if GRADE.fullmatch(label.of(view.text)):
        return [
            relation(view, "has_rank", person, words_entity(view, label), "list.roster")
            for person in view.holders(value)
        ]
    titles = list(parted(view, label))
    body = next(iter(b for b in (whole_page(view, frame),) if b), None)
    if len(titles) < BOTH or body is None or not all(is_title(view, title) for title in titles):
        return []
    statements: list[Statement] = []
    people = view.holders(value)
    for number, person in enumerate(people):
        end = people[number + 1].span.start if number + 1 < len(people) else value.end
        for title in titles:
            post = post_in(view, body, title)
            said, told = tell(view, Span(person.span.end, end), person, post, "list.roster")
            if not any(t.post and t.post.entity.name == post.entity.name for t in told):
                said.insert(0, tenure(view, person, post, frame.lasting, "list.roster"))
            said = [in_spell(s, frame.spell) for s in said]
            statements += [s if s.end or not frame.is_present else replace(s, end="..") for s in said]
    return list(dict.fromkeys(statements))


BOTH = 2


def whole_page(view: View, frame: Frame) -> Mention | None:
    """Return the body whose leaders a list names: the block's, else the page's."""
    about = frame.subject if frame.subject and frame.subject.kind == "body" else frame.page
    return about if about and about.kind == "body" else page_body(view)


def parted(view: View, span: Span) -> Iterator[Span]:
    """Yield the titles of a list."""
    at = span.start
    for match in PARTED.finditer(view.text, span.start, span.end):
        if at < match.start():
            yield Span(at, match.start())
        at = match.end()
    if at < span.end:
        yield Span(at, span.end)


def is_title(view: View, title: Span) -> bool:
    """Say whether words are a title by their ending, and nobody's life in a few words."""
    words = title.of(view.text)
    return words.isalpha() and TITLE_END.search(words) is not None and len(words) <= LONGEST


LONGEST = 30


def post_in(view: View, body: Mention, title: Span) -> Mention:
    """Return the post that a title is: one that it names whole, else one in the body."""
    scene = speak(view.scene, body)
    spoken = View(view.text, view.unit, scene, view.vocabulary)
    words = title.of(view.text)
    committee = COMMITTEE.match(body.entity.name) if words == "常委" else None
    if committee:
        return post_of(view, words, committee[1], title)
    found = next((post for post in spoken.posts(title) if post.span == title), None)
    own = found and (found.entity.words != found.role or found.entity.name.startswith(body.entity.name))
    inner = words.startswith(INNER) and found and body.entity.name not in found.entity.name
    if found and own and not inner:
        return found
    if words.startswith(LEVELS) and len(words) > LONG_TITLE:
        place = next(place_names(body.entity.name), "")
        return plain_post(f"{place}{words[1:]}" if place[-1:] == words[0] else words, title, view)
    return post_of(view, words, body.entity.name, title, body.entity)


COMMITTEE = re.compile(r"(.*?(?:[省市区區县縣州旗盟]委|党委|黨委|工委))(?!员会|員會).*[部办辦室委会會]$")
"""The committee, to whose standing members the head of a department of it belongs."""
INNER = ("机关党委", "党委", "党组", "纪委", "工会", "黨組", "黨委")
"""Parts that every body has its own of."""
LONG_TITLE = 8
"""A title with more characters that begins with a level of government names its body itself."""
LEVELS = ("省", "市", "县", "縣", "区", "區", "州", "国家", "中央", "自治区", "全国")
"""How names of units begin that need no body's name before them."""


def unit_entry(view: View, frame: Frame, whole: Mention | None, span: Span) -> Read | None:
    """Read a unit of the body that a list is about: its rank, its parent, and who leads it."""
    contact = CONTACT.search(view.text, span.start, span.end)
    end = contact.start() if contact else span.end
    match = UNIT_APART.fullmatch(view.text, span.start, end) or UNIT.fullmatch(view.text, span.start, end)
    if match is None or not (match["aside"] or match["rest"]):
        return None
    unit = unit_of(view, whole or next(iter(frame.places), None), Span(*match.span("unit")))
    aside = Span(match.start("aside") + 1, match.end("aside") - 1) if match["aside"] else None
    ranks = stated_ranks(view, aside) if aside else []
    people: list[Statement] = []
    rest = Span(*match.span("rest")) if match["rest"] else None
    apart = rest is not None and match.end("aside" if match["aside"] else "unit") < rest.start
    told_apart = apart and view.text[span.end - 1] not in "。！？"
    for stretch in (aside, first_titled(view, rest) if rest and told_apart else rest):
        told = titled_people(view, frame, unit, stretch) if stretch else None
        people += told or []
    facts = unit_facts(view, unit, Span(rest.start, span.end)) if rest and told_apart else []
    facts += hung_names(view, unit, aside) if aside else []
    if not people and not facts:
        return None
    statements = [*people, *facts]
    if ranks and aside and len(aside.of(view.text)) <= LONGEST_RANK:
        statements.append(relation(view, "has_rank", unit, ranks[0], "list.unit"))
    own = frame.last is not None and frame.last[0].role == "child" and not INSIDE.match(frame.last[0].words)
    if whole and belongs(view, frame) and (own or not unit.entity.name.startswith(whole.entity.name)):
        statements.append(relation(view, "subordinate_to", unit, whole, "list.unit"))
    return statements, replace(frame, listed=(*frame.listed, unit))


def first_titled(view: View, rest: Span) -> Span:
    """Return an entry from the first title before a name on, all of it where there is none."""
    found = next((piece for piece in pieces(view, rest) if title_before_name(view, piece)), rest)
    return Span(found.start, rest.end)


CONTACT = re.compile(
    r"[\s\u3000，,；;]*(?:联系|聯繫|办公|辦公|咨询|值班)?(?:电话|電話|传真|傳真|邮箱|郵箱|地址|邮编|郵編|网址|網址)[\s\u3000]*[:：].*",
    re.DOTALL,
)
"""How to reach a unit, behind who leads it."""
INSIDE = re.compile(r"内设|机关处室|组成部门")
"""Labels of the units that a body is made of, named with it."""


def belongs(view: View, frame: Frame) -> bool:
    """Say whether a heading, or the label above the entries, says that they are the body's own units."""
    heading = view.unit.title.of(view.text) if view.unit.title else ""
    above = frame.last is not None and frame.last[0].role == "child"
    return above or BELONGS.search(f"{heading} {view.unit.section}") is not None


LONGEST_RANK = 8


def unit_of(view: View, whole: Mention | None, span: Span) -> Mention:
    """Return a unit by its name, that of the body before a short one (法规处)."""
    words = span.of(view.text)
    scene = speak(view.scene, whole) if whole else view.scene
    spoken = View(view.text, view.unit, scene, view.vocabulary)
    known = next((body for body in spoken.bodies(span) if body.span == span), None)
    place = next(place_names(whole.entity.name), "") if whole else ""
    if place and place[-1] == words[0]:
        return Mention("body", span, Entity(f"{place}{words[1:]}", words))
    if words.startswith(LEVELS) or (known and known.entity.id) or whole is None or not is_han(whole.entity.name):
        return known or Mention("body", span, Entity(words, words))
    placed = next(place_names(words), "") and len(words) > SHORT
    shares = len(place) > len("省市") and words.startswith(place[:-1])
    inner = not (placed or shares) and (len(words) <= SHORT or words.endswith(("处", "科", "室", "處", "办公室")))
    name = f"{whole.entity.name}{words}" if inner else words
    return Mention("body", span, Entity(name, words))


SHORT = 5
