"""Posts that a sentence tells somebody had before the one told of: "She previously served as ambassador to Peru"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.scene import posts_of
from schemas.dates import OPEN

if TYPE_CHECKING:
    from pipeline.extract.english.acts import Act
    from pipeline.extract.mentions import Mention

EARLIER = {"previously", "formerly", "earlier"}


def had_earlier(act: Act, holder: Mention, post: Mention) -> bool:
    """Whether a clause goes back behind the post in focus, which its holder has and goes on to be told of."""
    clause, focus = act.clause, act.state.scene.posts[-1:]
    held = {known.entity.name for known in posts_of(act.state.scene, holder.entity.name)}
    said = set(clause.spoken()) | set(clause.verb.adverbs if clause.verb is not None else ())
    over = all(timed.when.end not in {"", OPEN} for timed in clause.times)
    back = clause.kind == "main" and over and bool(EARLIER & said)
    return back and bool(focus) and focus[0].entity.name in held - {post.entity.name}
