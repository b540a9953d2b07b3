"""What has been spoken of so far: the discourse state that back-references are resolved from.

A scene is a value; a reader returns the scene as it stands after its unit. The same scene passes through prose, tables
and lists in text order, so that "the post" after a table means the post of the table's caption.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.copying import changed

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.mentions import Mention, When
    from schemas.records import Entity


@dataclass(frozen=True)
class Scene:
    """Mentions in the order they were spoken of, the latest last.

    Attributes:
        topic: What the page, section, table or list is about by its title (a post, body or person).
        about: The person that the paragraph being read began with introducing.
        persons, bodies, posts: Mentions spoken of, each once, the latest last.
        since: Where the sentence last read begins.
        date: The last point in time spoken of, EDTF, "" at the start.
        spell: From when to when something lasted that was told last, ("", "") after a mere day or year.
        is_spent: A length of time has been told since, so that what comes next begins later.
        written: The day the text says it was written on (a report's dateline), EDTF, else "".
        news: The day of the news that the text tells, EDTF, else "".
        is_cabinet: The text has told of a cabinet, of portfolios.
        is_yearless: The text gave a day without a year before it gave any date: its own days have no year.
        aliases: Names the text itself has introduced ("(UFWD)"), with what they stand for.
        held: Who was said to hold which post, by the person's name, the latest last.
        current: The post that each person was last said to take up, with its start, while nothing has ended it.
        office: The post that the sentence last read was about; who is merely introduced by a post does not change it.
        is_lost: The text is about a person whose name was not recognised.
        hero: Whom a Chinese biography is about.
        hero_block: The paragraph that is about that person, -1 for the whole text.
        is_aside: Its sentence last read was about another person.
        institution: The body that was the subject of a clause last; those that only people's posts belong to are none.
        meeting: The body whose meeting is being reported.
        named: Posts named in passing, which a bare role can mean but "the post" does not.
        begun, ended: Who began and ended which post when, by the names of person and post.
        serving: Who is known to be an aide of whom, by name.
        present: Who was said to hold which post now.
        deaths: When people died, by name.
        beside: Names of posts that somebody held beside the one told of ("also", "concurrently").
        formerly: Who was told in passing to have had which post before.
        former: First names of bodies with the names they are known by, where the change itself has not been told.
        own: The body that the text was about first.
        made: Names of the bodies that were set up or that others were renamed to, the latest last.
        origins: Names of bodies with those of what they were first, where the change has no date.
        founded, closed: When bodies and posts were set up and abolished, by name, the latest last.
        renamed: Former names of bodies with what they were renamed to and when ("" where not told), in order.
        hoped: Who was expected to get which post, likewise.
        series: The post that a Chinese text tells the holders of, one after another.
        order: The label of the verb above a list of appointments ("免去："), "" outside of one.
        heads: Titles by which the text calls the head of a body, by the body's name.
        rows: What the rows of the table read last are about, in order.
        frame: What the box, table, list or CV being read has said so far; ``None`` before the first.
        theme: The body that the paragraph is about: that of its first sentence, or the one whose birth it tells.
        told: How many sentences were about which body, by its name.
        ranks: Ranks that were stated, by the name of what has them, the latest last.
        entry: The date of the chronology's entry being told.
        chapter, opened: The date that the heading of a chronology is, and the one its entry opened with, EDTF.
        annals: The body that the entries of a chronology were last about.
        place: The place last spoken of as such or as that of a post.
        heir: The body last said to have come in another's place, none where they were several.
        gone: The body last said to have been abolished or merged into another.
        lost: Where a subject stands that describes a body and was not understood, -1 for none.
        gained: Who was told to be appointed to which post or to take it up, the latest last.
        noted: The post that the text told of last, and the paragraph that did.
        joined: The body that somebody was last told to come to.
        stranger: Where somebody stands as a subject whose name was not understood, -1 for nobody.
        unread: Who got a post that was not understood, and where that is told.
        sexes: People's sex as pronouns and forms of address have told it, "m" or "f", by name.
        listed: Names of the bodies of the sentence last read, in the order of the text.
        group: The people who were the subject of the clause last read.
        couple: The two people or more who were last the subject of a clause together.
        reform: Date of the reform that the paragraph tells of.
        block: Number of the paragraph, list or table last read from.
        in_plot: The paragraph tells the plot of a novel, film or play.
        is_fiction: The sentence is about such a plot, or about a company or club.
    """

    topic: Mention | None = None
    about: Mention | None = None
    persons: tuple[Mention, ...] = ()
    bodies: tuple[Mention, ...] = ()
    posts: tuple[Mention, ...] = ()
    since: int = 0
    date: str = ""
    spell: tuple[str, str] = ("", "")
    written: str = ""
    news: str = ""
    aliases: tuple[tuple[str, Entity], ...] = ()
    held: tuple[tuple[str, Mention], ...] = ()
    current: tuple[tuple[str, Mention, str], ...] = ()
    office: Mention | None = None
    institution: Mention | None = None
    meeting: tuple[Mention, When | None] | None = None
    series: Mention | None = None
    order: str = ""
    heads: tuple[tuple[str, str], ...] = ()
    named: tuple[Mention, ...] = ()
    begun: tuple[tuple[str, str, str], ...] = ()
    ended: tuple[tuple[str, str, str], ...] = ()
    serving: tuple[tuple[str, str], ...] = ()
    present: tuple[tuple[str, Mention], ...] = ()
    deaths: tuple[tuple[str, str], ...] = ()
    beside: tuple[str, ...] = ()
    formerly: tuple[tuple[str, Mention], ...] = ()
    former: tuple[tuple[Entity, Entity], ...] = ()
    own: Mention | None = None
    made: tuple[str, ...] = ()
    origins: tuple[tuple[str, str], ...] = ()
    founded: tuple[tuple[str, str], ...] = ()
    closed: tuple[tuple[str, str], ...] = ()
    renamed: tuple[tuple[str, Entity, str], ...] = ()
    hoped: tuple[tuple[str, Mention], ...] = ()
    place: str = ""
    entry: When | None = None
    chapter: str = ""
    opened: str = ""
    annals: Mention | None = None
    listed: tuple[str, ...] = ()
    unread: tuple[tuple[str, int], ...] = ()
    gained: tuple[tuple[str, Mention], ...] = ()
    noted: tuple[str, int] = ("", -1)
    joined: str = ""
    gone: Mention | None = None
    heir: Entity | None = None
    lost: int = -1
    stranger: int = -1
    sexes: tuple[tuple[str, str], ...] = ()
    group: tuple[Mention, ...] = ()
    couple: tuple[Mention, ...] = ()
    reform: str = ""
    block: int = -1
    in_plot: bool = False
    is_fiction: bool = False
    is_yearless: bool = False
    is_cabinet: bool = False
    is_lost: bool = False
    is_spent: bool = False
    hero: Mention | None = None
    hero_block: int = -1
    is_aside: bool = False
    told: tuple[tuple[str, int], ...] = ()
    theme: str = ""
    ranks: tuple[tuple[str, Entity], ...] = ()
    frame: Frame | None = None
    rows: tuple[Mention, ...] = ()


def speak(scene: Scene, mention: Mention) -> Scene:
    """Return the scene with a person, body or post as the one last spoken of; other kinds leave it as it is."""
    name = SPOKEN.get(mention.kind, "")
    mentions = getattr(scene, name) if name else (mention,)
    if mentions and mentions[-1] == mention:
        return scene
    return changed(scene, **{name: moved_last(mentions, mention)})


SPOKEN = {"person": "persons", "body": "bodies", "post": "posts"}
"""Where mentions of a kind are kept."""


def hold(scene: Scene, person: str, post: Mention) -> Scene:
    """Return the scene in which a person is known to hold or have held a post."""
    others = tuple(h for h in scene.held if h[0] != person or h[1].entity.name != post.entity.name)
    return changed(scene, held=(*others, (person, post)))


def posts_of(scene: Scene, person: str) -> tuple[Mention, ...]:
    """Return the posts a person was said to hold, the latest last."""
    return tuple(post for name, post in scene.held if name == person)


def in_focus(scene: Scene) -> tuple[Mention, ...]:
    """Return the post that the text tells of: the one last spoken of that was not held beside another."""
    told = [post for post in scene.posts if post.entity.name not in scene.beside] or scene.posts
    return tuple(told[-1:])


def same_body(one: Mention, other: Mention) -> bool:
    """Whether two posts belong to one body, whatever words it was named by, or neither to any."""
    return (one.body.name if one.body else "") == (other.body.name if other.body else "")


def alias(scene: Scene, name: str, entity: Entity) -> Scene:
    """Return the scene in which a name stands for a thing."""
    return changed(scene, aliases=(*(a for a in scene.aliases if a[0] != name), (name, entity)))


REMEMBERED = 300
"""How many people, bodies, posts, names and holders a long text keeps in mind."""
KEPT = (
    "persons", "bodies", "posts", "aliases", "held", "current", "heads", "named", "begun", "serving", "beside",
    "formerly", "former", "hoped", "sexes", "ranks", "told", "deaths", "unread", "gained",
    "founded", "closed", "renamed",
)  # fmt: skip


def remembering(scene: Scene) -> Scene:
    """Return the scene without what was spoken of long ago, so that long texts take linear time."""
    forgetting = {name: getattr(scene, name)[-REMEMBERED:] for name in KEPT if len(getattr(scene, name)) > REMEMBERED}
    return changed(scene, **forgetting) if forgetting else scene


def moved_last(mentions: tuple[Mention, ...], mention: Mention) -> tuple[Mention, ...]:
    """Put a mention last, once."""
    return (*[m for m in mentions if m.entity.name != mention.entity.name], mention)


def tell(scene: Scene, body: str) -> Scene:
    """Return the scene in which one more sentence was about a body."""
    count = dict(scene.told)
    count[body] = count.get(body, 0) + 1
    return changed(scene, told=tuple(count.items()))


def protagonist(scene: Scene) -> Mention | None:
    """Return the body that a text is about: its topic's, else the one that most sentences were about."""
    count = dict(scene.told)
    topic = scene.topic.entity if scene.topic and scene.topic.kind == "body" else None
    topic = scene.topic.body if scene.topic and scene.topic.kind == "post" else topic
    most = max(count, key=lambda body: count[body], default="")
    name = topic.name if topic and topic.name in count else most if count.get(most, 0) > 1 else ""
    return next((b for b in scene.bodies if b.entity.name == name), None)


def of_page(scene: Scene) -> Entity | None:
    """Return the body that a page is about by its title, while the paragraph is not about another.

    In a chronology that has not yet told how it came by its name, that is the body that it began with.
    """
    topic = scene.topic
    if topic is None or topic.kind != "body" or scene.theme not in {"", topic.entity.name}:
        return None
    first = scene.annals.entity if scene.annals is not None and scene.chapter else topic.entity
    if first.name in scene.made and topic.entity.name not in scene.made and first.name[-1:] == topic.entity.name[-1:]:
        return first
    return next((b.entity for b in scene.bodies if b.entity.name == topic.entity.name), None)
