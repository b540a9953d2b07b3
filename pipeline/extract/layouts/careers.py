"""Chinese career lines: a title that fills its stretch is taken whole, further titles after a comma share its body."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.beside import TAKES_OFFICE
from pipeline.extract.layouts.inner import COMMISSION, HOUSE, INNER, in_house, inside
from pipeline.extract.layouts.offices import is_han, phrase_post, plain_post
from pipeline.extract.layouts.segments import undated
from pipeline.extract.mentions import Mention
from schemas.labels import WITHIN
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.scene import Scene

ROLE = re.compile(
    r"(?:常务|常務|第一|代理|党组|黨組|党委|黨委|名誉|名譽)?(?:副|代|助理)?"
    r"(?:主任委[员員]|[院厅廳局处處科司部校行所台臺署区區县縣市省镇鎮乡鄉州旗盟组組队隊社馆館会會团團师師军軍舰艦站关關室系庭营營连連排旅][长長]|[参參][谋謀](?:干事)?|[指教][导導][员員]|总?书记|書記|主任|主席|司令员?|司令員|政委|参谋长|參謀長"
    r"|(?:[一二]级|[一二]級|副)?巡[视視][员員]|(?:[一二三四]级|[一二三四]級|副|助理)?[调調]研[员員]|(?:[一二三四]级|[一二三四]級|副)?主任科[员員]|[组組][织織][员員]"
    r"|书记员|書記員|检察长|檢察長|检察员|檢察員|审判员|審判員|科员|科員|干事|幹事|参事|參事|秘书长|秘書長|总(?:工程|经济|會計|会计|規劃|规划|农艺|畜牧|统计|經濟|建筑|飞行|设计)[师師]|总工程師|总编辑|总裁|總裁"
    r"|[一二三]等秘书|[一二三]等秘書|(?:公使衔|公使銜|公使|政务|政務|商务|商務|经济商务|文化|教育|科技|一等|二等)?[参參][赞贊]|随员|隨員|[总總副]?[领領]事"
    r"|特命全权大使|特命全權大使|大使|公使|(?:国防|國防|副)?武官|(?:首席|常驻|常駐|副常驻|副常駐|副)代表"
    r"|总干事|督察[长長]|理事[长長]|审计[长長]|督学|部长|顾问|顧問|专员|專員|(?:[行局部厅廳市省校院所署][长長]|参谋长|參謀長|主任|主席|书记|書記)?助理|发言人|發言人|特使)$"
)
"""The noun of an office at the end of a title, with what goes before it."""
MEMBER = re.compile(r"(?:委员|委員|常委|代表|成员|成員)$")
"""Seats in a body, which the grammar reads."""
OCCUPATION = re.compile(
    r"(?:教师|教師|教员|教員|讲师|講師|助教|副?教授|学员|學員|学生|學生|工人|战士|戰士|班[长長]|技术员|技術員|农技员|(?<![总總])(?:农艺|農藝|工程)[师師]"
    r"|医生|醫生|医师|醫師|知青|职工|職工|干部|幹部|工作人[员員]|办事员|辦事員|记者|記者|(?<![总總])(?:编辑|編輯)|翻译|翻譯|文书|文書"
    r"|会计|會計|出纳|出納|职员|職員|雇员|僱員|民警|社员|社員|[见見]习生|实习生|實習生)$"
)
"""An occupation that is no office, at the end of a stretch."""
VERBAL = re.compile(
    r"[任由被在为為与與的了并並经經将將受从從获獲以至到及于於后後前其某等借挂掛当當选選入读讀该該本此未不无無没沒设設]|自(?!治)|(?<![高中初])[级級]"
)
"""A character that seldom stands in the name of a body."""
UNIT = re.compile(
    r".{3,}?(?:检察院|檢察院|法院|学院|學院|大学|大學|学校|學校|中学|小学|分行|银行|銀行|政府|委员会|委員會|舰队|艦隊|[局厅廳部署](?!队|隊))"
)
"""The body itself at the beginning of the name of one of its parts."""
SHORT = re.compile(r"[省市区區县縣州](?:委|政府|人大|政协|政協)")
"""A body named without its place, which the grammar fills in."""
LOCAL = re.compile(
    r"(?:[省县縣](?![级級域际際])|市(?![场場政容民区區])|[区區](?![域划劃级級]))[\u3400-\u9fff]{2,12}[局委办辦院厅廳]$"
)
"""Another body of a place by its level (市水利局)."""
PLACES = "省市县縣区區州乡鄉镇鎮旗盟"
ACTING = re.compile(r"^(?:常务|常務|第一)?(?:代理|代)?")
DOUBLED = re.compile(r"([省市县縣区區州旗])\1$")
"""The place of a committee named in full before its short name: 房县县委."""
SENT = re.compile(
    r"(?:借调|借調|抽调|抽調|挂职|掛職|下派|选派|選派|派|调|調)?(?:到|至|往|在)?(?P<body>[\u3400-\u9fff]{2,19}?[会會院局部委厅廳校所馆館社司室处處科署中心组組站台行省市县縣区區州])(?:挂职|掛職|先后|先後)?(?:担任|擔任|任)(?P<role>[\u3400-\u9fff]{2,6})"
)
IN_COMMITTEE = re.compile(r"(?:委员|委員|常委|代表|成员|成員|书记|書記)$")
"""Titles in a committee, beside which further ones of its departments stand (县委副书记、政法委书记)."""
PARTY = re.compile(r"政法委|组织部|組織部|宣传部|宣傳部|统战部|統戰部|办公室|辦公室|办公厅|秘书|纪委|紀委|农工委|工委")
"""Parts of a party committee that a member of it leads."""
SUPERVISORY = re.compile(
    r"(?:监委|監委|监察委员会|监察局|监察厅|监察委|人大|政协|政府|管委会|管理委员会|党工委|工委|纪工委)"
)
"""Bodies of a place beside its party committee."""
COMMITTEE = re.compile(
    r"(?:(?<=[省市县縣区區州旗盟])(?:纪委|紀委|委)|(?<=[区區园圈])(?:党工委|工委|管委会|管理委员会|纪工委))$"
)
PARTS = re.compile(r"、|兼任|兼(?!职|職)")


def whole_titles(view: View, segment: Segment, scene: Scene, found: list[Mention]) -> list[Mention]:
    """Return the posts of a stretch that Chinese titles fill, where the grammar has read them in part or not at all.

    Args:
        view: The unit.
        segment: The stretch.
        scene: The scene, with the posts that the line has named before.
        found: The posts that the grammar has read.
    """
    start = undated(segment).start
    words = view.text[start : segment.span.end]
    shared = body_before(scene) if words.startswith("、") else ""
    start += len(JOINT.match(words)[0])  # type: ignore[index]
    words = view.text[start : segment.span.end]
    start += len(TAKES_OFFICE.match(words)[0])  # type: ignore[index]
    words = view.text[start : segment.span.end]
    found = [post for post in found if not is_unplaced(scene, post, words)]
    if len(words) < 4 or any(post.span.start == start and not (shared or PARTS.search(words)) for post in found):  # noqa: PLR2004
        return found
    found = coherent(found)
    words = placed(referred(scene, WITHIN.sub("", words)))
    words = sited(scene, words) or words
    if ROLE.fullmatch(words) and not found:
        words = f"{body_of_role(scene, words)}{words}"
    titles = parted(words, shared)
    seats = [name for name, _ in titles if is_seat(name)]
    is_read = bool(found) and found[0].span.start == start
    loose = any(post.body and COMMISSION.fullmatch(post.body.name) for post in found if post.kind == "post")
    short = (loose or len(found) < len(titles)) and seated(titles)
    if seats and not short and (is_read or not seated(titles)) and ("、" in words or len(seats) == len(titles)):
        return found
    whole = [(in_place(body_before(scene), name) or name if LOCAL.match(name) else name, role) for name, role in titles]
    return [made(view, name, role, Span(start, segment.span.end)) for name, role in whole] or found


def is_unplaced(scene: Scene, post: Mention, words: str) -> bool:
    """Say whether a post lacks the place of its body, which the post that the line has named last tells."""
    if SHORT.match(post.entity.name):
        return bool(sited(scene, words))
    if post.kind == "membership" and (INNER.fullmatch(post.entity.name) or HOUSE.fullmatch(post.entity.name)):
        return True
    return LOCAL.match(post.entity.name) is not None and bool(in_place(body_before(scene), post.entity.name))


JOINT = re.compile(r"、?(?:第?[一二三四五六七八九十\d]{1,3}[届屆](?=[省市区區县縣州自]))?")
"""What stands before the first title of a stretch: the mark after the brackets before it, the number of a session."""
LOCAL = re.compile(r"[省市县縣州](?![场場际際直])[\u3400-\u9fff]{2}")
"""How a body begins that is named without its place."""


def body_before(scene: Scene) -> str:
    """Return the body of the post that the line has named last, "" for none."""
    return next((post.body.name for post in scene.posts[-1:] if post.body), "")


def of_line(view: View, line: Sequence[Mention], post: Mention, segment: Segment) -> Mention:
    """Return a post of a career's line; a bare title is one of the body that the line has named last, not of earlier.

    Args:
        view: The unit.
        line: The posts that the line has named before.
        post: The post as the grammar reads it.
        segment: The stretch that names it.
    """
    bodies = [known.body.name for known in line if known.body]
    words = undated(segment).of(view.text)
    bare = post.kind == "post" and words[TAKES_OFFICE.match(words).end() :] == post.role  # type: ignore[union-attr]
    name = post.body.name if post.body else ""
    if not (bare and bodies and name and is_han(words)) or any(name in own or own in name for own in bodies):
        return post
    return made(view, f"{place_or_body(bodies[-1], post.role)}{post.role}", post.role, post.span)


def coherent(found: list[Mention]) -> list[Mention]:
    """Return the posts of a stretch without a bare title that was given the body of an earlier line."""
    bodies = [post.body.name if post.body else "" for post in found]
    bare = [post.entity.words == post.role for post in found]
    return [post for n, post in enumerate(found) if not (n and bare[n] and bodies[n] not in bodies[:n])]


def is_seat(name: str) -> bool:
    """Say whether a title is a seat in a body, which an envoy's is not."""
    if name.endswith(("主任委员", "主任委員")):
        return False
    return MEMBER.search(name) is not None and "驻" not in name and "駐" not in name and not name.endswith(ENVOYS)


ENVOYS = ("副代表", "首席代表", "常驻代表", "常駐代表")
GRADES = ("特命全权大使", "特命全權大使", "特命全权公使")
"""Diplomatic grades that an envoy has beside the post."""


def parted(words: str, shared: str = "") -> list[tuple[str, str]]:
    """Return the titles in a stretch with their roles, each with its body; none where the stretch has anything else.

    Args:
        words: The stretch.
        shared: The body of the title before the stretch.
    """
    titles: list[tuple[str, str]] = []
    body = shared
    for part in PARTS.split(words):
        work = OCCUPATION.search(part)
        if work:
            body = part[: work.start()] or body
            continue
        role = ROLE.search(part) or MEMBER.search(part)
        if role is None or not part.isalnum() or VERBAL.search(part[: role.start()]):
            return []
        if titles and part in GRADES:
            continue
        front = part[: role.start()]
        alone = not (titles or shared)
        front = completed(front, role.group(), body, titles, alone=alone) if titles or body else front
        if not front:
            return []
        body = front
        titles.append((f"{front}{role.group()}", role.group()))
    return titles


def completed(front: str, role: str, body: str, titles: list[tuple[str, str]], *, alone: bool) -> str:
    """Return what stands before the role of a further title, with what it shares with the titles before it."""
    placed = (in_place(body, front) if SHORT.match(front) or LOCAL.match(front) else "") or front
    unit = UNIT.match(body)
    if not front:
        return place_or_body(body, role)
    if CENTRAL.match(placed) or (placed != front and not alone):
        return placed
    front = placed
    place = COMMITTEE.search(body) if SUPERVISORY.match(front) else None
    if place:
        return f"{once(body[: place.start()])}{front}"
    if alone:
        return front if UNIT.match(front) else f"{body}{front}"
    if PARTY.match(front) and titles and IN_COMMITTEE.search(titles[-1][0]) and body.endswith("委"):
        return f"{body}{front}"
    whole = f"{unit.group()}{front}" if unit and (front[0] == "第" or not UNIT.match(front)) else front
    own = in_house(front, body, titles[-1][0]) if titles else ""
    return own or inside(front, body, unit.group() if unit else body) or whole


CENTRAL = re.compile(r"中央(?!领导|領導)|中共|国务院|國務院|全国|全國|国家|國家|最高人民")
"""How bodies begin that are part of none named before."""


def seated(titles: list[tuple[str, str]]) -> bool:
    """Say whether every seat among titles is one of a body by its name, not of a congress and the like."""
    seats = [name for name, _ in titles if is_seat(name)]
    return all(re.search(r"(?:委|党组|黨組|政协|政協|会|會)(?:常委|委员|委員|成员|成員)$", name) for name in seats)


def in_place(body: str, front: str) -> str:
    """Return a body named without its place with the place of the one before (市人大 after 某市委), "" for none."""
    body = PARTIES.sub("", body)
    at = body.find(front[0])
    return f"{body[: at + 1]}{front[1:]}" if at > 0 else ""


PARTIES = re.compile(
    r"^(?:中国|中國)?(?:民革|民盟|民建|民[进進]|[农農]工[党黨]?|致公[党黨]?|九三[学學]社|九三|台盟|共[青]?[团團]|[团團](?![风風]))(?=.)"
)
"""A party or league whose committee of a place tells the place of other bodies beside it."""


def sited(scene: Scene, words: str) -> str:
    """Return titles that begin with a body without its place (县委副书记) with that of the last post, "" for none."""
    name = next((post.body.name for post in scene.posts[-1:] if post.body), "")
    return in_place(name, words) if SHORT.match(words) else ""


PARTY_IN = re.compile(
    r"(?<=[\u3400-\u9fff]{2})(?:党组|黨組|机关党委|直属机关党委|(?<![省市县縣区區州镇乡])(?:党委|黨委))$"
)
OF_PARTY = re.compile(r"(?:常务|常務|专职|第一)?副?(?:书记|書記)|成员|成員|委员|委員")
"""Titles in a party group, beside which a bare one is of the body that the group is in."""


def place_or_body(body: str, role: str) -> str:
    """Return what a bare role after another belongs to: the place of a party committee for its head, else the body."""
    body = body if OF_PARTY.fullmatch(role) else PARTY_IN.sub("", body)
    local = body.endswith(tuple(f"{place}委" for place in PLACES)) and ACTING.sub("", role).lstrip("副")[0] in PLACES
    return once(body[:-1]) if local else body


def once(place: str) -> str:
    """Return a place with its last character once: 房县 of 房县县委."""
    return DOUBLED.sub(r"\1", place)


def referred(scene: Scene, words: str) -> str:
    """Return a title that begins with 该 and the noun of a body spoken of, or is of its party group, with its name."""
    inner = INNER.match(words)
    last = scene.posts[-1:] if words[:1] in {"该", "該"} or inner else ()
    name = next((post.body.name for post in last if post.body), "")
    if inner:
        at = name.rfind(words[0]) + 1
        return f"{name[:at]}{words[1:]}" if at > 1 else words
    for size in range(4, 0, -1):
        at = name.find(words[1 : 1 + size])
        if name and len(words) > size + 1 and at > 0:
            return name[: at + size] + words[1 + size :]
    return words


def placed(words: str) -> str:
    """Return a title whose body is told first, as where the person was sent to (借调财政部税政司任副司长)."""
    match = SENT.fullmatch(words)
    return f"{match['body']}{match['role']}" if match else words


def body_of_role(scene: Scene, role: str) -> str:
    """Return the body spoken of that a bare role is one of by its noun: 行长 of the bank in 某银行某处."""
    name = next((post.body.name for post in scene.posts[-1:] if post.body), "")
    noun = role.lstrip("副")[:1]
    return name[: name.rfind(noun) + 1] if noun in "行院局厅廳处處所署校" else ""


def made(view: View, name: str, role: str, span: Span) -> Mention:
    """Return the post of a title: by its grammar where that reads all of it, else by its name."""
    post = phrase_post(view, name, span)
    if post and post.kind == "membership" and post.entity.name.startswith(name[:2]):
        return post
    if MEMBER.fullmatch(role) and is_seat(name):
        whole = name.removesuffix(role)
        body = Entity(f"{whole}常委会" if role == "常委" else whole, span.of(view.text))
        return Mention("membership", span, body, role, body)
    if post and post.entity.name == name:
        return replace(post, acting=post.acting or role.startswith("代理"))
    return plain_post(name, span, view, role=role)
