"""Orders and ellipses of English sentences: what is put first, left out or said once for several is read."""

from __future__ import annotations

import pytest

from tests.test_english_patterns import statements, written

TEXTS = """
In 1990 Ann Lee, in 1995 Tom Birch and in 1999 Ida Holm became directors of the Water Board.
    position_held(Ann Lee; director of the Water Board; 1990/)
    position_held(Tom Birch; director of the Water Board; 1995/)
    position_held(Ida Holm; director of the Water Board; 1999/)
In 1990 Ann Lee was appointed director of the Water Board, in 1995 Tom Birch and in 1999 Ida Holm.
    position_held(Ann Lee; director of the Water Board; 1990/)
    position_held(Tom Birch; director of the Water Board; 1995/)
    position_held(Ida Holm; director of the Water Board; 1999/)
Ann Lee became director of the Water Board in 1990 and Tom Birch chairman of the Tax Court in 1994.
    position_held(Ann Lee; director of the Water Board; 1990/)
    position_held(Tom Birch; chairman of the Tax Court; 1994/)
The Water Board was founded in 1980. Ann Lee was its first director and Tom Birch its deputy director.
    established(Water Board; 1980/)
    position_held(Ann Lee; director of the Water Board)
    position_held(Tom Birch; deputy director of the Water Board)
The Water Board was headed by Ann Lee from 1990 to 1995, by Tom Birch from 1995 to 1999 and by Ida Holm then.
    position_held(Ann Lee; head of the Water Board; 1990/1995)
    position_held(Tom Birch; head of the Water Board; 1995/1999)
    position_held(Ida Holm; head of the Water Board)
Ann Lee and Tom Birch were director of the Water Board and chairman of the Tax Court respectively.
    position_held(Ann Lee; director of the Water Board)
    position_held(Tom Birch; chairman of the Tax Court)
The directors of the Water Board have been Ann Lee (1990-95), Tom Birch (1995-99) and, since 1999, Ida Holm.
    position_held(Ann Lee; director of the Water Board; 1990/1995)
    position_held(Tom Birch; director of the Water Board; 1995/1999)
    position_held(Ida Holm; director of the Water Board; 1999/..)
Ann Lee was director of the Water Board. She handed over to Tom Birch, and he in turn, in May 2001, to Ida Holm.
    position_held(Ann Lee; director of the Water Board)
    preceded_by(Tom Birch; Ann Lee)
    position_held(Tom Birch; director of the Water Board; /2001-05)
    preceded_by(Ida Holm; Tom Birch; 2001-05/)
    position_held(Ida Holm; director of the Water Board; 2001-05/)
The Water Board was founded in 1980. At its head stood Ann Lee from 1990 to 1995.
    established(Water Board; 1980/)
    position_held(Ann Lee; head of the Water Board; 1990/1995)
The Water Board was founded in 1980. In charge of it was Ann Lee.
    established(Water Board; 1980/)
    position_held(Ann Lee; head of the Water Board)
The Water Board was founded in 1980. Serving as director at the time was Ann Lee.
    established(Water Board; 1980/)
    position_held(Ann Lee; director of the Water Board)
Ann Lee headed the Water Board until 1990, and after her came Tom Birch.
    position_held(Ann Lee; head of the Water Board; /1990)
    preceded_by(Tom Birch; Ann Lee)
    position_held(Tom Birch; head of the Water Board)
The man who headed the Water Board from 1990 to 1995 was Tom Birch.
    position_held(Tom Birch; head of the Water Board; 1990/1995)
The Water Board was founded in 1980, Ann Lee becoming its first director.
    established(Water Board; 1980/)
    position_held(Ann Lee; director of the Water Board; 1980/)
The Water Board was founded in 1980, with Ann Lee at the helm till 1995.
    established(Water Board; 1980/)
    position_held(Ann Lee; head of the Water Board; 1980/1995)
The Water Board, the first head of which was Ann Lee, was founded in 1980.
    established(Water Board; 1980/)
    position_held(Ann Lee; head of the Water Board)
The Water Board had two directors, the first of whom was Ann Lee.
    position_held(Ann Lee; director of the Water Board)
The Water Board has had three directors: Ann Lee (1990–95), Tom Birch (1995–96) and Ida Holm (since 1996).
    position_held(Ann Lee; director of the Water Board; 1990/1995)
    position_held(Tom Birch; director of the Water Board; 1995/1996)
    position_held(Ida Holm; director of the Water Board; 1996/..)
The Water Board was headed in turn by three women: Ann Lee, Eva Dahl and Ida Holm.
    position_held(Ann Lee; head of the Water Board)
    position_held(Eva Dahl; head of the Water Board)
    position_held(Ida Holm; head of the Water Board)
The Water Board was founded in 1980. Two men had the job of director, Tom Birch and Olaf Lund.
    established(Water Board; 1980/)
    position_held(Tom Birch; director of the Water Board)
    position_held(Olaf Lund; director of the Water Board)
Ann Lee was twice director of the Water Board (1990–95, 1999–2001).
    position_held(Ann Lee; director of the Water Board; 1990/1995)
    position_held(Ann Lee; director of the Water Board; 1999/2001)
The Water Board was founded in 1980. That is the task of the President, Ann Lee, elected in June 2023.
    established(Water Board; 1980/)
    position_held(Ann Lee; president of the Water Board; 2023-06/)
The Water Board, whose first director, Ann Lee, died in office on 18 January 1981, was dissolved in 1990.
    died(Ann Lee; 1981-01-18/)
    position_held(Ann Lee; director of the Water Board; /1981-01-18)
    abolished(Water Board; 1990/)
Ann Lee and Tom Birch were directors of the Water Board, the former from 1990 to 1995, the latter until 1999.
    position_held(Ann Lee; director of the Water Board; 1990/1995)
    position_held(Tom Birch; director of the Water Board; /1999)
Ann Lee was director of the Water Board and mayor of Leeds, the one from 1990 to 1995, the other until 1999.
    position_held(Ann Lee; director of the Water Board; 1990/1995)
    position_held(Ann Lee; mayor of Leeds; /1999)
Tom Birch was director of the Water Board. On 10 March 2023, at the age of 67, Ann Lee was elected in Birch's stead.
    position_held(Tom Birch; director of the Water Board; /2023-03-10)
    preceded_by(Ann Lee; Tom Birch; 2023-03-10/)
    position_held(Ann Lee; director of the Water Board; 2023-03-10/)
Ann Lee ran the Water Board. The two directors after her, Tom Birch and Ida Holm, left in 1983 and 1988 respectively.
    position_held(Ann Lee; head of the Water Board)
    position_held(Tom Birch; director of the Water Board; /1983)
    position_held(Ida Holm; director of the Water Board; /1988)
Tom Birch was replaced in 1995 by Ann Lee, today's director of the Water Board.
    position_held(Tom Birch; director of the Water Board; /1995)
    preceded_by(Ann Lee; Tom Birch; 1995/)
    position_held(Ann Lee; director of the Water Board; 1995/..)
Ann Lee was head of the Water Board, which was founded in 1980.
    position_held(Ann Lee; head of the Water Board)
    established(Water Board; 1980/)
The chairman of the Water Board, who comes from Leeds, heads the Legal Committee.
    function(chairman of the Water Board; heads the Legal Committee)
The Water Board was founded in 1980 and the Tax Board in 1984. Both boards are of deputy-ministerial rank.
    established(Water Board; 1980/)
    has_rank(Water Board; deputy-ministerial)
    has_rank(Tax Board; deputy-ministerial)
Ann Lee headed the Water Board; in June 1997 she was made director of the Tax Court, and Tom Birch took over from her.
    position_held(Ann Lee; head of the Water Board; /1997-06)
    position_held(Ann Lee; director of the Tax Court; 1997-06/)
    preceded_by(Tom Birch; Ann Lee; 1997-06/)
    position_held(Tom Birch; head of the Water Board; 1997-06/)
During the Olaf Lund administration the Water Board was led by Tom Birch.
    position_held(Tom Birch; head of the Water Board; Olaf Lund administration)
Ann Lee was director of the Water Board. Tom Birch, whom some directories list, never held the post.
    position_held(Ann Lee; director of the Water Board)
    position_held(Tom Birch; director of the Water Board; negated)
Ann Lee became director of the Water Board in 1990 and in 1995 gave way to Tom Birch.
    position_held(Ann Lee; director of the Water Board; 1990/1995)
    preceded_by(Tom Birch; Ann Lee; 1995/)
    position_held(Tom Birch; director of the Water Board; 1995/)
Ann Lee was chairman of the board of the Water Bank from 1921 to 1924.
    position_held(Ann Lee; chairman of the board of the Water Bank; 1921/1924)
Ann Lee, acting governor of Jiangsu from 1990 and governor in her own right from 1991, left in 1995.
    position_held(Ann Lee; acting governor of Jiangsu; 1990/1991)
    position_held(Ann Lee; governor of Jiangsu; 1991/1995)
Ann Lee was director of the Water Board. From May 1991 to May 1995 it was Tom Birch who held the post.
    position_held(Ann Lee; director of the Water Board)
    position_held(Tom Birch; director of the Water Board; 1991-05/1995-05)
The Water Board was founded in 1980. Ann Lee, then a deputy mayor of Leeds, was put in charge in May 1990.
    established(Water Board; 1980/)
    position_held(Ann Lee; deputy mayor of Leeds)
    position_held(Ann Lee; head of the Water Board; 1990-05/)
Ann Lee was director of the Water Board. She left when the board was dissolved on 20 December 1991.
    position_held(Ann Lee; director of the Water Board; /1991-12-20)
    abolished(Water Board; 1991-12-20/)
Ann Lee was director of the Water Board. She was followed in 1995 by Tom Birch and in 1999 by Ida Holm.
    position_held(Ann Lee; director of the Water Board; /1995)
    preceded_by(Tom Birch; Ann Lee; 1995/)
    position_held(Tom Birch; director of the Water Board; 1995/1999)
    preceded_by(Ida Holm; Tom Birch; 1999/)
    position_held(Ida Holm; director of the Water Board; 1999/)
Replacing Tom Birch, Ann Lee became director of the Water Board in 1990.
    preceded_by(Ann Lee; Tom Birch; 1990/)
    position_held(Ann Lee; director of the Water Board; 1990/)
Ann Lee, Tom Birch's successor as director of the Water Board, took office in 1990.
    preceded_by(Ann Lee; Tom Birch; 1990/)
    position_held(Tom Birch; director of the Water Board; /1990)
    position_held(Ann Lee; director of the Water Board; 1990/)
Ann Lee was chosen in 1990 to head the Water Board.
    position_held(Ann Lee; head of the Water Board; 1990/)
Ann Lee was successively deputy director, director and chairman of the Water Board.
    position_held(Ann Lee; deputy director of the Water Board)
    position_held(Ann Lee; director of the Water Board)
    position_held(Ann Lee; chairman of the Water Board)
Ann Lee rose from deputy director of the Water Board to director in 1990.
    position_held(Ann Lee; deputy director of the Water Board; /1990)
    position_held(Ann Lee; director of the Water Board; 1990/)
Neither Ann Lee nor Tom Birch was ever director of the Water Board.
    position_held(Ann Lee; director of the Water Board; negated)
    position_held(Tom Birch; director of the Water Board; negated)
Both Ann Lee and Tom Birch have been directors of the Water Board.
    position_held(Ann Lee; director of the Water Board)
    position_held(Tom Birch; director of the Water Board)
Ann Lee was not appointed director of the Water Board until 1990.
    position_held(Ann Lee; director of the Water Board; 1990/)
Only in 1990 did Ann Lee become director of the Water Board.
    position_held(Ann Lee; director of the Water Board; 1990/)
Not until 1990 was Ann Lee appointed director of the Water Board.
    position_held(Ann Lee; director of the Water Board; 1990/)
Ann Lee and Tom Birch, both former directors of the Water Board, met in Leeds.
    position_held(Ann Lee; director of the Water Board)
    position_held(Tom Birch; director of the Water Board)
The Water Board, with Ann Lee as director, moved to Leeds in 1990.
    position_held(Ann Lee; director of the Water Board)
    headquartered_at(Water Board; Leeds; 1990/)
While director of the Water Board, Ann Lee wrote a book.
    position_held(Ann Lee; director of the Water Board)
Ann Lee was director of the Water Board until her death in May 1990.
    position_held(Ann Lee; director of the Water Board; /1990-05)
    died(Ann Lee; 1990-05/)
Ann Lee was director of the Water Board from 1990 to 1995, head of the Tax Court until 1999, and finally mayor of York.
    position_held(Ann Lee; director of the Water Board; 1990/1995)
    position_held(Ann Lee; head of the Tax Court; /1999)
    position_held(Ann Lee; mayor of York)
If Ann Lee becomes director of the Water Board, she will move to Leeds.
Ann Lee would have become director of the Water Board in 1990.
Ann Lee was offered the post of director of the Water Board in 1990 but declined.
Ann Lee ran the Water Board. In her time no deputy had ministerial rank; her successor was Tom Birch.
    position_held(Ann Lee; head of the Water Board)
    has_rank(deputy head of the Water Board; ministerial; negated)
    preceded_by(Tom Birch; Ann Lee)
    position_held(Tom Birch; head of the Water Board)
Answerable not to the Senate but to the King, the Water Board was founded in 1990.
    reports_to(Water Board; King)
    reports_to(Water Board; Senate; negated)
    established(Water Board; 1990/)
Until 1990 subordinate to the Tax Council, the Water Board sits in York.
    subordinate_to(Water Board; Tax Council; /1990)
    headquartered_at(Water Board; York)
In Leeds, where it sat from 1920 to 1930, the Water Board was founded in 1919.
    headquartered_at(Water Board; Leeds; 1920/1930)
    established(Water Board; 1919/)
The 1978 Act set up the Water Board.
    established(Water Board; 1978/)
The Water Board was abolished by the 1990 Act.
    abolished(Water Board; 1990/)
The Water Board was founded in 1950, and its abolition in 1990 surprised nobody.
    established(Water Board; 1950/)
    abolished(Water Board; 1990/)
The Water Board, charged with draining the fens, was founded in 1990.
    function(Water Board; draining the fens)
    established(Water Board; 1990/)
The Water Board was called into being in 1990.
    established(Water Board; 1990/)
Tom Birch was named mayor of Leeds in 2001, serving as such until 2004.
    position_held(Tom Birch; mayor of Leeds; 2001/2004)
"""


def cases():
    texts: dict[str, list[str]] = {}
    for line in TEXTS.strip().splitlines():
        if line.startswith(" "):
            texts[list(texts)[-1]].append(line.strip())
        else:
            texts[line] = []
    return texts.items()


@pytest.mark.parametrize(("text", "expected"), cases())
def test_what_is_left_out_or_put_first_is_read(text, expected):
    assert sorted(written(statement) for statement in statements(text)) == sorted(expected)
