"""What has been spoken of, as the Chinese reader looks it up: the latest body that an ending or a role fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.chinese.foreign_names import han
from pipeline.extract.copying import changed
from pipeline.extract.scene import of_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.chinese.vocabulary import ChineseVocabulary, Role
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from schemas.records import Entity, Span


@dataclass(frozen=True)
class Context:
    """The text and vocabulary with what was mentioned so far, the latest last.

    ``listing`` is the last body of the sentence that titles can be listed behind, with the place of its token;
    ``named`` are the bodies of the sentence, ``aside`` those named only for a person's title, ``own`` is the one that
    the text was about first; ``is_life`` tells that the text is a biography.
    """

    vocabulary: ChineseVocabulary
    text: str
    bodies: tuple[Entity, ...] = ()
    persons: tuple[Entity, ...] = ()
    topic: Mention | None = None
    posts: tuple[Mention, ...] = ()
    aliases: tuple[tuple[str, Entity], ...] = ()
    institution: Entity | None = None
    page: Entity | None = None
    own: Entity | None = None
    country: str = ""
    before: Entity | None = None
    unknown: str = ""
    made: Entity | None = None
    listing: tuple[int, Entity] | None = None
    named: tuple[Entity, ...] = ()
    aside: tuple[Entity, ...] = ()
    is_traditional: bool = False
    is_life: bool = False

    def scripted(self, name: str) -> str:
        """Return a simplified name in the script that is read."""
        return name.translate(self.vocabulary.unfold) if self.is_traditional else name

    def with_body(self, *bodies: Entity) -> Context:
        """Return the context after bodies were spoken of."""
        keys = {key(body) for body in bodies}
        others = [old for old in self.bodies if key(old) not in keys]
        return changed(self, bodies=(*others, *bodies), named=(*self.named, *bodies))

    def with_place(self, body: Entity) -> Context:
        """Return the context after a body was named as the place or superior of the one spoken of, which stays last.

        So does the one told of, where the one spoken of is a unit in it ("本局的防洪科并入水利局").
        """
        if not self.bodies or key(self.bodies[-1]) == key(body):
            return self.with_body(body)
        told = [old for old in self.bodies if same(old, self.institution) and not same(old, body)]
        return changed(self.with_body(body, *told).with_body(self.bodies[-1]), named=(*self.named, body))

    def with_aside(self, body: Entity) -> Context:
        """Return the context after a body was named only for the title of a person: any other is rather meant later."""
        known = any(key(old) == key(body) for old in self.bodies)
        return changed(self, bodies=self.bodies if known else (body, *self.bodies), aside=(*self.aside, body))

    def by_title(self, found: Entity, endings: tuple[str, ...]) -> Entity:
        """Return the body that the sentence has just named for a title, where the one found is of an earlier sentence.

        Not where that is what the text is about ("甲署署长张三离任，署长由李四代理": of that 署).
        """
        own = same(found, self.institution) or same(found, self.page) or any(same(found, one) for one in self.named)
        told = (body for body in reversed(self.aside) if self.vocabulary.folded(body.name).endswith(endings))
        return found if own else next(told, found)

    def with_decider(self, body: Entity) -> Context:
        """Return the context after a body was named as who appoints: the post that it fills is rather any other's.

        The one that the text is about stays where it was ("水利部任命张三为局长" in a text about a bureau).
        """
        about = (self.institution, self.page, self.own, self.made)
        if any(same(body, one) for one in about if one is not None):
            return self.with_place(body)
        others = [old for old in self.bodies if key(old) != key(body)]
        return changed(self, bodies=(body, *others), named=(*self.named, body))

    def with_person(self, person: Entity) -> Context:
        """Return the context after a person was spoken of."""
        return changed(self, persons=(*(old for old in self.persons if key(old) != key(person)), person))

    def spoken(self) -> Iterator[Entity]:
        """List the bodies and governed places spoken of by a Chinese name, the latest first."""
        return (body for body in reversed(self.bodies) if body.name and han(body.name[0]))

    def latest(self) -> Iterator[Entity]:
        """List the bodies spoken of by a Chinese name, the latest first, places left out."""
        return (body for body in self.spoken() if not governed(self.vocabulary.folded(body.name)))

    def known(self, entity_id: str) -> Entity | None:
        """Return the body with an id as it was spoken of before."""
        return next((body for body in self.latest() if entity_id and body.id == entity_id), None)

    def ending(self, *endings: str) -> Entity | None:
        """Return the latest body whose name has one of these endings."""
        fold = self.vocabulary.folded
        return next((body for body in self.latest() if fold(body.name).endswith(endings)), None)

    def of_unit(self, role: Role) -> Entity | None:
        """Return the body that the page is about where its name ends in what the role heads: a 局 for 局长."""
        unit = role.name.removesuffix("长")[-1:]
        fits = self.page is not None and self.vocabulary.folded(self.page.name).endswith(unit)
        return self.page if fits and role.name.endswith("长") else None

    def has_chief(self, body: Entity, name: str, role: Role) -> bool:
        """Tell whether a chairman cannot lead a body, as its head was called otherwise (局长 of a 局)."""
        titles = (self.vocabulary.folded(post.role) for post in self.posts if same(post.body, body))
        return (
            role.name in {"主席", "副主席"} and name.endswith("局") and any(title.endswith("局长") for title in titles)
        )

    def without_branches(self, bodies: list[Entity]) -> list[Entity]:
        """Leave out branches that only earlier sentences told of (九龙分署), where the text is about the whole."""
        titled = (self.topic.body or self.topic.entity) if self.topic else None
        about = self.page or self.own or titled
        if about is None or is_branch(about.name):
            return bodies
        named = [body for body in bodies if any(same(body, one) for one in self.named) or not is_branch(body.name)]
        return named or bodies

    def led_by(self, role: Role) -> Entity | None:
        """Return the latest body that has such a post."""
        if not all(role.bodies) or self.unknown.endswith(role.bodies):
            return None
        names = [(body, self.vocabulary.folded(body.name)) for body in self.latest()]
        fitting = [(body, name) for body, name in names if name.endswith(role.bodies) and not of_staff(name, role)]
        leads = [(body, name) for body, name in fitting if seats(role) or not (central(name) or chairless(name, role))]
        leads = [(body, name) for body, name in leads if not self.has_chief(body, name, role)]
        unit = role.name[-2:-1] if role.name.endswith("长") else ""
        own = [body for body, name in leads if unit and name.endswith(unit)]
        likely = self.without_branches(own or [body for body, _ in leads])
        if self.own is not None and unit == "校" and any(same(self.own, one) for one in likely):
            return self.own
        about = self.institution if same(next(self.latest(), None), self.before) else None
        page = self.page if not likely or self.page is None or likely[0].name not in self.page.name else None
        for body in (page, about):
            if body is not None and any(same(body, one) for one in likely) and not seats(role):
                return body
        return self.by_title(likely[0], role.bodies) if likely else None


def is_branch(name: str) -> bool:
    """Tell whether a name is that of a branch: 分局, 分署."""
    return name[-2:-1] == "分" and len(name) > len("分署")


def same(one: Entity | None, other: Entity | None) -> bool:
    """Tell whether two mentions are of one body."""
    return one is other if one is None or other is None else key(one) == key(other)


def of_staff(name: str, role: Role) -> bool:
    """Tell whether a name is that of a general office, which no 厅长 heads, or of a party group, which no 组长 does."""
    group = name.endswith("党组") and role.name.endswith("组长")
    return group or (name.endswith("办公厅") and role.name.endswith("长") and "办公厅" not in role.bodies)


def governed(name: str) -> bool:
    """Tell whether a name is that of a place with a government of its own."""
    return name.endswith(("省", "市", "县", "自治区", "自治州", "特别行政区")) and not name.endswith(MINISTRIES)


MINISTRIES = (
    "外务省", "财务省", "环境省", "防卫省", "总务省", "法务省", "科学省", "文部省", "厚生省", "劳动省", "水产省",
    "产业省",
    "交通省", "大藏省", "内务省", "邮政省", "运输省", "建设省", "自治省",
)  # fmt: skip
"""Endings of ministries of Japan, which are no provinces."""


def seats(role: Role) -> bool:
    """Tell whether a role noun names one of several members."""
    return role.kind in {"member", "standing", "alternate", "delegate"}


def central(name: str) -> bool:
    """Tell whether a name is a party's Central Committee, which has members but no secretary or director of its own."""
    return name.endswith(("中央委员会", "中共中央", "党中央"))


NATIONAL = {"首相", "副首相", "总理", "副总理", "总统", "副总统"}


PARTY = ("中共", "中国共产党")


def chairless(name: str, role: Role) -> bool:
    """Tell whether a name is that of a local party committee, which a secretary leads, or of a local government."""
    if role.name in NATIONAL and any(unit in name for unit in "省市县州区"):
        return True
    if not role.name.endswith(("主席", "主任")):
        return False
    local = ("省委", "市委", "县委", "州委", "区委", "地委", "党委", "党组", "纪委", "工委", "党工委")
    return name.endswith(local) or (name.startswith(PARTY) and name.endswith("委员会"))


def key(entity: Entity) -> str:
    """Return what tells one entity from another."""
    return entity.id or entity.name


RECENT = 60
"""How many of the things spoken of last a sentence can refer back to."""


def context_of(scene: Scene, text: str, span: Span, vocabulary: ChineseVocabulary) -> Context:
    """Return the context that a scene gives for a span; what the page is about counts as spoken of first."""
    topic = scene.topic or scene.series
    about = [] if topic is None else [topic.entity] if topic.kind == "body" else [topic.body] if topic.body else []
    spoken = [mention.entity for mention in scene.bodies[-RECENT:]]
    own = scene.own.entity if scene.own is not None and scene.own.kind == "body" else None
    ended = scene.gone.entity.name if scene.gone is not None else ""
    gone = ended if scene.hero is not None or (own is not None and own.name != ended) else ""
    about_now = scene.institution.entity if scene.institution else None
    if about_now is not None and about_now.name == gone and own is not None:
        about_now = own
    spoken.sort(key=lambda body: body.name != gone)
    posts = [mention.body for mention in scene.posts[-RECENT:] if mention.body is not None]
    context = Context(
        vocabulary,
        text,
        persons=tuple(mention.entity for mention in scene.persons[-RECENT:]),
        topic=topic,
        posts=scene.posts[-RECENT:],
        aliases=tuple((vocabulary.folded(name), body) for name, body in scene.aliases[-RECENT:]),
        institution=about_now,
        page=of_page(scene) if scene.hero is None else None,
        own=own,
        is_traditional=vocabulary.traditional(span.of(text)),
        is_life=scene.hero is not None,
    )
    known = context.with_body(*about).with_body(*posts).with_body(*spoken)
    return changed(known, before=next(known.latest(), None), named=())
