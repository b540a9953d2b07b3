"""Rules about claims of every holder: counted again from the tenures, never taken as a bare yes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.validate.lines import shown
from pipeline.validate.registry import Hit, Outcome, outcome, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from schemas.rules.situation import Situation

COMPLETE = re.compile(r"\bcomplete\b")
NOT_COMPLETE = re.compile(r"\b(?:incomplete|(?:not|never) complete)\b")
NAMED = 2
"""Parts of a scope, separated by semicolons, that there must be at least: whose holders, and in which time."""

TALLIES = (("holders_for", "for_names"), ("holders_against", "against_names"), ("holders_unknown", "unknown_names"))


def about_all(situation: Situation, polarity: str) -> pd.DataFrame:
    """Return the claims about every holder of a post with regard to another post."""
    claims = situation.table("claims")
    kept = (claims["quantifier"] == "all") & (claims["polarity"] == polarity)
    kept &= claims["predicate"].isin(["concurrent_with", "position_held"])
    return claims[kept.fillna(value=False).to_numpy(dtype=bool)]


def held(situation: Situation) -> dict[str, dict[str, list[int]]]:
    """Return by post and person the rows of tenures."""
    tenures = situation.table("tenures")
    found: dict[str, dict[str, list[int]]] = {}
    for n, (post, person) in enumerate(zip(tenures["position_id"], tenures["person_id"], strict=True)):
        found.setdefault(post, {}).setdefault(person, []).append(n)
    return found


@rule("UC01", "claims", "tenures")
def all_holders_of_one_post_held_the_other(situation: Situation) -> Outcome:
    """'All holders of X also held Y': each tenure of X has one of Y by the same person at a time that can match."""
    claims, posts = about_all(situation, "affirmed"), held(situation)
    hits, seen = [], 0
    for claim in claims.itertuples():
        complete = _complete(situation, str(claim.claim_id))
        for person, rows in posts.get(str(claim.subject_id), {}).items():
            own = posts.get(str(claim.object_id), {}).get(person, [])
            seen += len(rows)
            hits += [hit for n in rows for hit in _matched(situation, claim, n, own, complete=complete)]
    return outcome(seen, hits)


def _complete(situation: Situation, claim_id: str) -> bool:
    """Tell whether the universal's scope says that the list of holders is complete."""
    if "universals" not in situation.tables:
        return False
    universals = situation.table("universals")
    scopes = universals.loc[(universals["claim_id"] == claim_id).to_numpy(dtype=bool), "scope"].dropna()
    return any(COMPLETE.search(s) and not NOT_COMPLETE.search(s) for s in scopes)


def _matched(situation: Situation, claim: Any, row: int, own: list[int], *, complete: bool) -> Iterator[Hit]:
    start, end = situation.view("tenure_dates")
    may = [n for n in own if start.lo[row] <= end.hi[n] and start.lo[n] <= end.hi[row]]
    sure = [n for n in may if start.hi[row] <= end.lo[n] and start.hi[n] <= end.lo[row]]
    tenure = situation.table("tenures").iloc[row]
    if not sure:
        definite = not may and (complete or bool(own))
        other = shown(claim.object)
        message = (
            f"“{shown(claim.quote)}”: {tenure['person']} was {tenure['position']}, but no tenure as {other} "
            f"{'matches' if definite else 'surely matches'}. Publish the claim with its counter-examples and unknowns."
        )
        yield Hit("tenures", str(tenure["tenure_id"]), message, "definite" if definite else "possible")


@rule("UC02", "claims", "tenures")
def no_holder_of_one_post_held_the_other(situation: Situation) -> Outcome:
    """'No holder of X ever held Z': nobody has tenures of both."""
    claims, posts = about_all(situation, "negated"), held(situation)
    tenures = situation.table("tenures")
    hits, seen = [], 0
    for claim in claims.itertuples():
        holders = posts.get(str(claim.subject_id), {})
        seen += len(holders)
        for person in sorted(set(holders) & set(posts.get(str(claim.object_id), {}))):
            rows = [*holders[person], *posts[str(claim.object_id)][person]]
            certain = (tenures["certainty"].iloc[rows] == "stated").all()
            message = (
                f"“{shown(claim.quote)}”, but {tenures['person'].iloc[rows[0]]} held both posts. Publish the exception."
            )
            hits.append(
                Hit("tenures", str(tenures["tenure_id"].iloc[rows[0]]), message, "definite" if certain else "possible")
            )
    return outcome(seen, hits)


@rule("UC08", "universals", "claims")
def universals_name_their_scope(situation: Situation) -> Outcome:
    """Every claim about all holders has a row that names posts, time window and completeness of the list."""
    universals, claims = situation.table("universals"), situation.table("claims")
    every = claims[(claims["quantifier"] == "all").fillna(value=False).to_numpy(dtype=bool)]
    hits = [
        Hit(
            "universals",
            str(u.universal_id),
            f"“{shown(u.statement)}” has no scope: whose holders, when, and is the list complete?",
        )
        for u in universals.itertuples()
        if len([part for part in shown(u.scope).split(";") if part.strip()]) < NAMED
    ]
    hits += [
        Hit(
            "claims",
            str(c.claim_id),
            f"“{shown(c.quote)}” speaks of every holder, but universals has no row for it. Add it.",
        )
        for c in every[~every["claim_id"].isin(universals["claim_id"])].itertuples()
    ]
    return outcome(len(universals) + len(every), hits)


@rule("UC10", "universals")
def universals_show_their_counts(situation: Situation) -> Outcome:
    """A verdict on a universal claim follows from its counts, and the counts from the names."""
    universals = situation.table("universals")
    message = (
        "The verdict “{}” on “{}” does not follow from {} for, {} against, {} unknown (or their names). Count again."
    )
    hits = [
        Hit(
            "universals",
            str(u.universal_id),
            message.format(u.verdict, shown(u.statement), *(shown(getattr(u, c)) for c, _ in TALLIES)),
        )
        for u in universals.itertuples()
        if not follows(u)
    ]
    return outcome(len(universals), hits)


def follows(universal: Any) -> bool:
    """Tell whether counts are there, agree with the names, and give the verdict."""
    counts = [shown(getattr(universal, name)) for name, _ in TALLIES]
    names = [shown(getattr(universal, name)) for _, name in TALLIES]
    if not all(count.isdigit() for count in counts):
        return False
    listed = [0 if name == shown(None) else name.count(" | ") + 1 for name in names]
    support, against, unknown = (int(count) for count in counts)
    verdict = "fails" if against else "holds" if support and not unknown else "open"
    return universal.verdict == verdict and all(n in {0, int(c)} for n, c in zip(listed, counts, strict=True))
