"""Rules about groups of rows: seats, ladders, coverage, what all sources say of one person or post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.validate.lines import shown, violated
from pipeline.validate.registry import Hit, Outcome, outcome, rule
from schemas.days import DateError, print_day
from schemas.rules.catalogue import lines
from schemas.rules.days import FAR, leaves_room
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas.rules.records import Reading
    from schemas.rules.situation import Situation


@rule("PE11", "claims")
def births_of_one_person_share_a_day(situation: Situation) -> Outcome:
    """All that sources say of one person's birth, and of their death, has a day in common."""
    claims, dates = situation.table("claims"), situation.view("claim_dates")[0]
    told = claims["predicate"].isin(["born", "died"]) & (claims["polarity"] != "negated")
    kept = claims.assign(lo=dates.lo, hi=dates.hi)[told.to_numpy(dtype=bool) & dates.known]
    groups = kept.groupby(["predicate", "subject_id"], sort=True)
    spread = groups.agg(lo=("lo", "max"), hi=("hi", "min"), said=("start", lambda s: ", ".join(sorted(set(s)))))
    broken = spread[spread["lo"] > spread["hi"]]
    message = "Sources give {} as {} dates of {}, with no day in common: this may be two people. Split them, or decide."
    hits = (
        Hit("persons", str(person), message.format(row["said"], predicate, person))
        for (predicate, person), row in broken.iterrows()
    )
    return outcome(len(spread), hits)


@rule("SU02", "tenures", "positions")
def no_more_holders_than_seats(situation: Situation) -> Outcome:
    """A post with k > 1 seats has at most k confirmed holders at any instant; one seat is the matter of SU01."""
    posts, most = situation.view("crowds")
    hits = [
        _crowd(posts.iloc[int(n)], int(top), int(at), reading)
        for reading in ("definite", "possible")
        for n, top, at in zip(*most[reading], strict=True)
        if top > posts["seats"].iloc[int(n)]
    ]
    sure = {hit.row_id for hit in hits if hit.reading == "definite"}
    return outcome(len(posts), [hit for hit in hits if hit.reading == "definite" or hit.row_id not in sure])


def _crowd(post: pd.Series[Any], top: int, instant: int, reading: Reading) -> Hit:
    message = (
        f"{top} persons hold {post['title']} on {_printed(instant)}, which has {post['seats']} seats. "
        "Check the dates of its holders, or the number of seats."
    )
    return Hit("positions", str(post["position_id"]), message, reading)


def _printed(day: int) -> str:
    try:
        return print_day(day)
    except DateError:
        return "an unknown day"


@rule("SU05", "claims", "tenures")
def predecessor_and_successor_mirror_each_other(situation: Situation) -> Outcome:
    """In one post a person has one predecessor and one successor, if the statements leave no doubt about the post."""
    claims, both = situation.table("claims"), situation.view("handovers_in_posts")
    sole = both[~both.duplicated("claim", keep=False)]
    once = situation.table("tenures").groupby(["person_id", "position_id"]).size()
    hits: dict[int, Hit] = {}
    for side, other in (("successor", "predecessor"), ("predecessor", "successor")):
        for (person, post), part in sole.groupby([side, "post"]):
            if once[person, post] == 1 and len(set(part[other])) > 1:
                names = " and ".join(sorted(set(part[other])))
                for n in part["claim"].tolist():
                    hits.setdefault(n, _mirror(claims.iloc[n], other, person, post, names))
    return outcome(len(sole), (hits[n] for n in sorted(hits)))


def _mirror(claim: pd.Series[Any], other: str, person: str, post: str, names: str) -> Hit:
    message = (
        f"“{shown(claim['quote'])}”: statements name more than one {other} of {person} as {post}: {names}. "
        "Check which handover each of them means."
    )
    return Hit("claims", str(claim["claim_id"]), message)


@rule("RK01", "ranks")
def levels_of_a_ladder_have_no_hole(situation: Situation) -> Outcome:
    """Levels of each ladder are 1..n, each once."""
    ranks = situation.table("ranks")
    hits = []
    for ladder, part in ranks.groupby("ladder"):
        levels = sorted(part["order"].dropna().astype(int).tolist())
        if levels != list(range(1, len(part) + 1)):
            message = f"The ladder {ladder} has the levels {levels}. Number its {len(part)} ranks 1 to {len(part)}."
            wrong = part[part["order"].isna() | part["order"].duplicated(keep=False) | (part["order"] > len(part))]
            hits += [Hit("ranks", str(key), message) for key in (wrong if len(wrong) else part)["rank_id"]]
    return outcome(len(ranks), hits)


@rule("RK14", "ranks")
def a_rank_label_means_one_level(situation: Situation) -> Outcome:
    """No name, in any language, belongs to two ranks of one ladder."""
    ranks = situation.table("ranks")
    parts = [ranks[["rank_id", "ladder", name]].rename(columns={name: "label"}) for name in ("name", "name_zh")]
    if "names" in situation.tables:
        names = situation.table("names")
        named = names[names["entity_kind"] == "rank"][["entity_id", "name"]]
        named = named.rename(columns={"entity_id": "rank_id", "name": "label"})
        parts.append(named.merge(ranks[["rank_id", "ladder"]], on="rank_id"))
    labels = pd.concat(parts, ignore_index=True).dropna().assign(label=lambda f: f["label"].str.casefold().str.strip())
    meant: dict[tuple[str, str], set[str]] = {}
    for ladder, label, rank in labels[["ladder", "label", "rank_id"]].itertuples(index=False):
        meant.setdefault((ladder, label), set()).add(rank)
    message = "The label {!r} means more than one rank of the ladder {}: {}. Leave it to one of them."
    hits = [
        Hit("ranks", rank, message.format(label, ladder, ", ".join(sorted(ids))))
        for (ladder, label), ids in meant.items()
        if len(ids) > 1
        for rank in sorted(ids)
    ]
    return outcome(len(labels), hits)


@rule("RK05", "rank_history", "ranks")
def ranks_cover_the_existence(situation: Situation) -> Outcome:
    """A body or post with a stated rank has one for all of its existence, but for gaps within the limit."""
    periods = situation.view("rank_periods")
    kept = periods[periods["usable"]]
    message = "{name} exists from {first} to {last}, but its rank is stated for part of that only. Look for the rest."
    return _covered(situation, kept, kept["whose"], message)


@rule("ST09", "relations")
def parents_cover_the_existence(situation: Situation) -> Outcome:
    """A body or post with a stated parent has one for all of its existence, but for gaps within the limit."""
    links, (start, end) = situation.view("affirmed"), situation.view("affirmed_dates")
    frame = pd.DataFrame(start.bind("S") | end.bind("E"))
    frame["whose"] = links["subject_kind"].str.cat(links["subject_id"], sep=":")
    kept = frame[links["predicate"].isin(situation.parameters["relations"]["parents"]).to_numpy(dtype=bool)]
    message = "{name} exists from {first} to {last}, but its parent is stated for part of that only. Look for the rest."
    return _covered(situation, kept, kept["whose"], message)


def _covered(situation: Situation, periods: pd.DataFrame, whose: pd.Series[Any], message: str) -> Outcome:
    gap, things = situation.parameters["limits"]["uncovered"], situation.view("spans")
    hits = []
    groups: dict[str, pd.DataFrame] = {str(key): part for key, part in periods.groupby(whose)}
    for thing in things[things["key"].isin(list(groups))].itertuples():
        part = groups[str(thing.key)]
        reading = _uncovered(thing, part, gap, situation.view("as_of"))
        if reading:
            words = {"name": thing.name, "first": shown(thing.established), "last": shown(thing.abolished)}
            hits.append(Hit(str(thing.table), str(thing.row_id), message.format_map(words), reading))
    return outcome(int(things["key"].isin(list(groups)).sum()), hits)


def _uncovered(thing: Any, periods: pd.DataFrame, gap: int, as_of: int) -> Reading | None:
    """Return in which reading part of an existence lies in no period; one still standing counts up to the release."""
    widest = periods["S.lo"].to_numpy(), periods["E.hi"].to_numpy()
    if thing.known and leaves_room(thing.founded_hi, thing.abolished_lo, *widest, gap):
        return "definite"
    dated = bool((periods["S.known"] & periods["E.known"]).all())
    last = min(thing.abolished_hi, as_of)
    narrowest = periods["S.hi"].to_numpy(), periods["E.lo"].to_numpy()
    return "possible" if thing.known and dated and leaves_room(thing.founded_lo, last, *narrowest, gap) else None


@rule("XS03", "claims")
def every_contradiction_is_listed(situation: Situation) -> Outcome:
    """Each pair of claims that cannot both be true has a conflict row with values, quotes and a resolution."""
    pairs, listed, claims = list(_contradictions(situation)), _listed(situation), situation.table("claims")
    message = "“{}” contradicts “{}”, and no conflict says so. Publish the conflict with both quotes."
    hits = [
        Hit(
            "claims", str(claims["claim_id"].iloc[b]), message.format(*(shown(claims["quote"].iloc[n]) for n in (b, a)))
        )
        for column, a, b in pairs
        if frozenset((_says(claims.iloc[a], column), _says(claims.iloc[b], column))) not in listed
    ]
    return outcome(len(pairs) + len(_conflicts(situation)), [*hits, *_bare(situation)])


def _conflicts(situation: Situation) -> pd.DataFrame:
    """Return the listed conflicts; a dataset without the table lists none."""
    return situation.tables.get("conflicts", TABLES["conflicts"].frame([]))


def _contradictions(situation: Situation) -> Iterator[tuple[str, int, int]]:
    """Yield what two claims definitely contradict each other about, by the rules XS01, XS05 and XS06."""
    limits = situation.limits() | {"FAR": FAR}
    for rule_id in ("XS01", "XS05", "XS06"):
        line = lines()[rule_id]
        if not situation.missing(line.tables):
            view = situation.view(line.view)
            rows = np.flatnonzero(violated(view.frame, line, "definite", limits))
            what = view.words["pair"][0]["what"].iloc[rows] if "pair" in view.words else [rule_id] * len(rows)
            yield from zip(what, view.words["other"][1][rows].tolist(), view.words[""][1][rows].tolist(), strict=True)


def _says(claim: pd.Series[Any], column: str) -> tuple[str, ...]:
    """Return what a claim says about the matter of a conflict: a date of something, or who or which rank it was."""
    if column in {"date", "start"}:
        return (str(claim["subject_id"]), shown(claim["start"]))
    return (str(claim["subject_id"]), shown(claim["end"] if column == "end" else claim["object_id"]))


def _listed(situation: Situation) -> set[frozenset[tuple[str, ...]]]:
    """Return the pairs of values that the conflicts show, each read as a conflict about a date, an end or an object."""
    conflicts, claims = _conflicts(situation), situation.table("claims").set_index("claim_id")
    return {
        frozenset((_says(claims.loc[a], column), _says(claims.loc[b], column)))
        for a, b in zip(conflicts["claim_a"], conflicts["claim_b"], strict=True)
        if a in claims.index and b in claims.index
        for column in ("start", "end", "object")
    }


def _bare(situation: Situation) -> Iterator[Hit]:
    for row in _conflicts(situation).itertuples():
        if any(shown(value) == shown(None) for value in (row.quote_a, row.quote_b, row.resolution)):
            message = (
                f"The conflict about {row.subject} lacks a quote or a resolution. Give both quotes, and “open” or why."
            )
            yield Hit("conflicts", str(row.conflict_id), message)


@rule("XS04", "conflicts", "claims")
def losing_claims_stay(situation: Situation) -> Outcome:
    """Both claims of every conflict are still among the claims, with the words the conflict quotes."""
    conflicts, claims = situation.table("conflicts"), situation.table("claims")
    quotes = dict(zip(claims["claim_id"], claims["quote"], strict=True))
    hits = [
        Hit("conflicts", str(row.conflict_id), f"The claim {claim}, {words!r}, is not in claims. Restore it as it was.")
        for row in conflicts.itertuples()
        for claim, words in ((row.claim_a, row.quote_a), (row.claim_b, row.quote_b))
        if quotes.get(claim) != words
    ]
    return outcome(len(conflicts), hits)
