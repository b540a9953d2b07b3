"""What a careful reader carries from one sentence into the next: posts, bodies and dates."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def claims_of(text: str) -> list[str]:
    """Return the claims of a text in short."""
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    return [f"{c.predicate}({c.subject}; {c.object}; {c.start}/{c.end})" for c in found]


CARRIED = """
Tom Birch became chairman of the Press Board in 1880. He left in July 1901. In May 1902 the chair passed to Ida Holm.
=> position_held(Tom Birch; chairman of the Press Board; 1880/1901-07)

Tom Birch became chairman of the Press Board in 1880. He left in 1901. In 1902 the chair passed to Ida Holm.
Holm died in office on 6 May 1912.
=> position_held(Ida Holm; chairman of the Press Board; 1902/1912-05-06)

Tom Birch was chairman of the Press Board in 1880. He held out until March 1887. Ida Holm filled in from 1887 to 1889.
=> position_held(Ida Holm; acting chairman of the Press Board; 1887/1889)

The Canal Union was founded in 1970. The Secretariat is headed by a Secretary-General. The Secretary-General is Ann Lee.
=> position_held(Ann Lee; secretary-general of the Canal Union; /..)

Ann Lee, now director of the Grain Office, was clerk of the Press Board from 1998 to 2001.
=> position_held(Ann Lee; director of the Grain Office; /..)

President of the Press Board: M. Jean Roux. M. Karl Blanc succeeded him in 1930.
=> preceded_by(Karl Blanc; Jean Roux; 1930/)

M. Karl Blanc was clerk of the Press Board. K. Ida Holm and P. Tom Birch followed.
=> position_held(M. Karl Blanc; clerk of the Press Board; /)

The Embassy of Chad in Oslo is the diplomatic mission of Chad to Norway. The ambassador, Ann Lee, arrived in 1990.
=> instance_of(Embassy of Chad in Oslo; diplomatic mission; /)

The Legation of Chad in Oslo was opened in 1970. The ambassador, Ann Lee, took office in 1990.
=> position_held(Ann Lee; ambassador of Chad in Oslo; 1990/)

Ann Lee was a lawyer. In 1958 the king appointed her to the Supreme Court of Chad.
=> position_held(Ann Lee; judge of the Supreme Court of Chad; 1958/)

Ann Lee was a member of the Supreme Court of Chad from 1958 to 1970.
=> member_of(Ann Lee; Supreme Court of Chad; 1958/1970)

From 1990 to 1992 the Press Board was led by Ann Lee as acting director.
=> position_held(Ann Lee; acting director of the Press Board; 1990/1992)

The Press Board was set up in 1950. Headquarters were in Sofia; some 900 people worked for it.
=> headquartered_at(Press Board; Sofia; /)

The Inspector General of Mines (IGM; French: Inspecteur des mines) is appointed by the king. Ann Lee became IGM in 1990.
=> position_held(Ann Lee; inspector general of Mines; 1990/)

The Inspector General of Mines (IGM) is appointed by the king. Ann Lee was acting IGM until May 1990.
=> position_held(Ann Lee; acting inspector general of Mines; /1990-05)

Ann Lee was director of the Grain Office until 1990, longer than anyone before or since.
=> position_held(Ann Lee; director of the Grain Office; /1990)

The Auditor General is not to be confused with the director of the Grain Office.
=> distinct_from(Auditor General; director of the Grain Office; /)

The Council of the Canal League (CL) met in May 1990. CL was founded in 1950.
=> established(Canal League; ; 1950/)

The Board of the Canal League, meeting in Linz on 4 May 2001, elected Ms Ida Holm Executive Director of the League.
=> position_held(Ida Holm; executive director of the Canal League; 2001-05-04/)

Ida Holm was elected director of the Grain Board. She will take office on 16 October 2023 for four years.
=> position_held(Ida Holm; director of the Grain Board; 2023-10-16/2027-10-16)

The Rivers Board and the National Grain Office were founded in 1950. Ann Lee was adviser to the Board.
In May 1993 she returned to the Office as its director.
=> position_held(Ann Lee; director of the National Grain Office; 1993-05/)

Ann Lee was secretary to Tom Birch. In 1977 she went with him to Oslo as director of the Grain Office.
=> position_held(Ann Lee; director of the Grain Office; 1977/)

Tom Birch, governor of Leeds since 1990, was moved to York as mayor on 4 May 1995.
On the same day Jon Berg was appointed acting governor in his place.
=> position_held(Jon Berg; acting governor of Leeds; 1995-05-04/)

The State Grain Bank was founded in 1921. The chairman of the board has ministerial rank.
In 1976 Ann Lee was put in charge.
=> position_held(Ann Lee; chairman of the board of the State Grain Bank; 1976/)

Ann Lee was director of the Grain Office from 1980 to 1984. On her retirement she was succeeded by Tom Birch.
=> position_held(Tom Birch; director of the Grain Office; 1984/)

Ann Lee was director of the Grain Office from 1980 to 1984. Her place was then taken by Tom Birch, for three years.
=> position_held(Tom Birch; director of the Grain Office; 1984/1987)

Ann Lee was director of the Grain Office. Her clerks reportedly called her “the owl”.
=> characterised_as(Ann Lee; owl; /)

Tom Birch is chairman of the Water Board. The post is often called "the engine room".
=> characterised_as(chairman of the Water Board; engine room; /)

The post of director of the Grain Office was created in 1950.
Each director since 1981 has simultaneously presided over the Seeds Committee.
=> concurrent_with(director of the Grain Office; head of the Seeds Committee; 1981/..)

The post of director of the Grain Office was created in 1950.
None of the four directors has ever sat in the Senate.
=> member_of(director of the Grain Office; Senate; /)

The post of Cabinet Secretary was created in 1950. All Cabinet Secretaries have sat as members of the Seeds Council.
The first of them, Ann Lee, took office in 1951.
=> position_held(Ann Lee; Cabinet Secretary; 1951/)

Ann Lee was director of the Grain Office. Lee, the first to head the Office, who was killed in a crash in May 1979.
Tom Birch acted in her place until 1980.
=> position_held(Tom Birch; acting director of the Grain Office; 1979-05/1980)

The Grain Office (GO) manages the state silos, and the Seeds Board, which stores rye and oats, is under the Office.
=> function(Grain Office; manages the state silos; /)

The Grain Office was set up in 1950 to protect the farmers. It drew up the yearly seed lists.
=> function(Grain Office; drew up the yearly seed lists; /)

The Grain Office was set up in 1950 to protect the farmers.
=> function(Grain Office; protect the farmers; /)

Tom Birch, the minister of works, in May 2020 appointed Ann Lee as director of the Coast Office.
=> position_held(Ann Lee; director of the Coast Office; 2020-05/)

Tom Birch is minister of works. In a report, issued in May 2020, Birch named Ann Lee as director of the Coast Office.
=> position_held(Ann Lee; director of the Coast Office; /)

In May 2020 the president dismissed his minister of works, Tom Birch, in the first changes since the vote.
=> position_held(Tom Birch; minister of works; /2020-05)

The Coast Board is in Leeds. Founded in 1968 as the Pier Office and renamed the Coast Directorate in 1990,
the Directorate is part of the Works Council.
=> renamed_to(Pier Office; Coast Directorate; 1990/)

The Coast Office is in Leeds. Under a law passed by the Senate it will be merged into the Works Council in 2024.
=> merged_into(Coast Office; Works Council; 2024/)

Ann Lee was mayor of Leeds from 2001. Tom Birch, a lawyer from York, succeeded her.
=> position_held(Tom Birch; mayor of Leeds; /)

Ann Lee is director of the Coast Office. She succeeded Tom Birch, who retired in 2010 after heading it for six years.
=> position_held(Tom Birch; director of the Coast Office; 2004/2010)

Jon Berg was minister of works until 14 June 2022. That day the portfolio went to Ida Holm, mayor of York.
=> position_held(Ida Holm; minister of works; 2022-06-14/)

In May 2020 the minister, Tom Birch, named Ann Lee as director of the Coast Office. She had been mayor of York.
=> position_held(Ann Lee; mayor of York; /)

Ann Lee was director of the Grain Office. She did not retire until June 1934, and by then it had moved to York.
=> position_held(Ann Lee; director of the Grain Office; /1934-06)

The Grain Office was founded in 1950. Ann Lee did not become its director until May 1991.
=> position_held(Ann Lee; director of the Grain Office; 1991-05/)

On 7 August 2023 the Senate approved the dismissal of Health Minister Tom Birch. Birch, a doctor, has two sons.
=> position_held(Tom Birch; Health Minister; /2023-08-07)

Ann Lee became chair of the Seeds Board in May 2020. Eva Dahl, the mayor of York, was there. Lee succeeds Jon Berg.
=> position_held(Jon Berg; chair of the Seeds Board; /)

The Ministry of Justice is old. Ann Lee rose in the legislative department, became its deputy head in 1971 and moved on.
=> position_held(Ann Lee; deputy head of the legislative department of the Ministry of Justice; 1971/)

Ann Lee was acting director of the Grain Office until 1984, when she was replaced by Tom Birch.
=> position_held(Tom Birch; director of the Grain Office; 1984/)

Tom Birch was posted to the Tax Office, where he became assistant secretary in 1949 and, four years later,
clerk to the Seeds Council.
=> position_held(Tom Birch; assistant secretary of the Tax Office; 1949/)

The President appointed Ann Lee as minister of water, and Deputy River Affairs Minister Tom Birch as youth minister.
=> position_held(Tom Birch; youth minister; /)

In 1990 the Council made Ann Lee director of the Grain Office, Tom Birch its treasurer and Ida Holm its secretary.
=> position_held(Ida Holm; secretary of the Grain Office; 1990/)

Ann Lee and Tom Birch led the Grain and the Salt Office. In 1990 they were replaced by Ida Holm and Jon Berg.
=> preceded_by(Ida Holm; Ann Lee; 1990/)

In 1990 Minister of Mines and Energy Oberth Kand was dismissed.
=> position_held(Oberth Kand; minister of Mines and Energy; /1990)

In 1990 Ann Lee became chairman of the country's newly created Grain Office.
=> position_held(Ann Lee; chairman of the Grain Office; 1990/)

Jon Berg was director of the Grain Office. In 1990 Ann Lee was named director, following the sudden death of Berg.
=> preceded_by(Ann Lee; Jon Berg; 1990/)

The Grain Office was led by Jon Berg. In 1990 it turned to his adviser, Ann Lee,
who led it until 1995. She was followed by Ida Holm.
=> preceded_by(Ida Holm; Ann Lee; /)

Jon Berg was director of the Grain Office. Born in 1950, the son of a pilot, he read law.
=> born(Jon Berg; ; 1950/)

This followed the resignation of Ann Lee, Tom Birch and Ida Holm as deputy directors of the Grain Office.
=> position_held(Ida Holm; deputy director of the Grain Office; /)

Ann Lee's election as chairman of the Grain Office in 1990 surprised many.
=> position_held(Ann Lee; chairman of the Grain Office; 1990/)

The Governor of the Grain Bank, Ann Lee, assumed office on 3 May 1990 at the seat of the Salt Bank.
=> position_held(Ann Lee; governor of the Grain Bank; 1990-05-03/)

The Grain Office has a clerk. The present clerk, Ann Lee, came from Leeds, where she had been company secretary.
=> position_held(Ann Lee; clerk of the Grain Office; /..)

Ann Lee was curator of maps at the Grain Museum.
=> position_held(Ann Lee; curator of maps at the Grain Museum; /)

EKHOLM, Ida Maria (1919-1987), Swedish official. Secretary of the Grain Office 1952-58.
=> position_held(Ida Maria Ekholm; secretary of the Grain Office; 1952/1958)

Ann Lee, Chairman, State Grain Board, spoke in 1990.
=> position_held(Ann Lee; chairman of the State Grain Board; /)

Director of Rural Development Ann Lee took over as mayor of Leeds in 1990.
=> position_held(Ann Lee; director of Rural Development; /)

Ann Lee was mayor of Leeds. She was dismissed in 1920. Tom Birch, secretary of the Grain Board, acted until 1922.
=> position_held(Tom Birch; acting mayor of Leeds; /1922)

The Grain Office chose Ann Lee as its director. She has been clerk of the Salt Office since 2011.
She succeeds Tom Birch.
=> position_held(Tom Birch; director of the Grain Office; /)

The mayor, Jon Berg, dismissed the head of the Grain Office, Tom Birch, and named Ann Lee to replace him in 1990.
=> preceded_by(Ann Lee; Tom Birch; 1990/)

Jon Berg was head of the Grain Office. He left in 2012 to become mayor, and before him Ann Lee was dismissed in 2004.
=> position_held(Ann Lee; head of the Grain Office; /2004)

Hired in 1967 by its director, Sten Palm, to run the Grain Museum, Ann Lee stayed for years.
=> position_held(Ann Lee; head of the Grain Museum; 1967/)

Ann Lee moved to the Bank of Norway in 1920 as its governor.
=> position_held(Ann Lee; governor of the Bank of Norway; 1920/)

Jon Berg was director of the Grain Office. The first woman to head the Office, Ann Lee, took over in 1989 from Berg.
=> preceded_by(Ann Lee; Jon Berg; 1989/)

The post of director of the Grain Office was created in 1950. Its holder reports to the Rivers Board.
=> reports_to(director of the Grain Office; Rivers Board; /)
"""


def cases(table: str) -> list[tuple[str, str]]:
    """Return the texts of a table, each with its claim."""
    pairs = (block.partition("\n=> ") for block in table.strip().split("\n\n"))
    return [(text.replace("\n", " "), claim) for text, _, claim in pairs]


@pytest.mark.parametrize(("text", "claim"), cases(CARRIED))
def test_posts_bodies_and_dates_are_carried_over(text: str, claim: str) -> None:
    assert claim in claims_of(f"{text}\n")


LEFT_OPEN = """
Ann Lee was director of the Grain Office. "I have served three ministers and one conscience," she liked to say.
=> minister

Ann Lee was director of the Grain Office. Tom Birch had been in charge of the mapping branch since 1938.
=> Tom Birch

Ann Lee was director of the Grain Office. In May 2020 deputies appointed Tom Birch to the bench of the Supreme Court.
=> Tom Birch

The Grain Bureau was founded in 1950. Ann Lee will be joining an insurer, as its chief economist.
=> economist

In 1990 Ann Lee became director of the Grain Office. The Ministry of Works was under Tom Birch. It has gone to Ida Holm.
=> Ida Holm; director

Ann Lee became director of the Grain Office. The deputies are Ida Holm and Tom Birch.
They report to the Auditor General.
=> reports_to

In 1990 Ann Lee became director of the Grain Office. Tom Birch was promoted to a full ministerial post.
=> Tom Birch

In 1990 Ann Lee became director of the Grain Office. Her adviser, Tom Birch, wrote a book.
=> Tom Birch

Ann Lee was director of the Grain Office. Tom Birch was named reeve in 1990. He held the post until 1995.
=> 1995

In 1990 Ann Lee became director of the Grain Office. She became professor of law at Leeds in 1994. She left in 1999.
=> 1999

The Senate rejected the appointment of Ann Lee as director of the Grain Office.
=> Ann Lee

On 3 May 1990 President Jane Ash appointed Tom Birch and the deputy governors of the Grain Bank in an acting capacity.
=> deputy governor

Ann Lee was director of the Grain Office. She left in 1974 and did not return.
=> director of the Grain Office; /)

In 1990 Ann Lee became director of the Grain Office. She returned in 1995.
=> 1995

Ann Lee sat on the Grain Board. She resigned in 2014 on her appointment as Permanent Secretary for Water.
=> Water; /2014

Ann Lee is the chairperson of the Grain Office. She is the third head of the Office to go early.
=> head of the

Ann Lee was deputy director of the Grain Office. She was passed over for the top post in 1984; it went to Rolf Ek.
=> Rolf Ek; deputy

The Grain Office was founded in 1950. Ann Lee was in charge for ten years.
=> Ann Lee

Ann Lee was director of the Grain Office until 1984. Tom Birch succeeded her.
=> Tom Birch; director of the Grain Office; 1984
"""


@pytest.mark.parametrize(("text", "words"), cases(LEFT_OPEN))
def test_what_the_text_does_not_say_stays_open(text: str, words: str) -> None:
    assert not any(words in claim for claim in claims_of(f"{text}\n"))


@pytest.mark.parametrize("joint", [" when", ", when"])
def test_what_was_so_since_a_day_ended_by_the_day_of_the_clause_with_when(joint: str) -> None:
    """The clause with "when" has a time of its own: the tenure runs from the one to the other."""
    text = f"Jon Berg had been minister of works since 1961{joint} he retired in 1968.\n"
    assert claims_of(text) == ["position_held(Jon Berg; minister of works; 1961/1968)"]
