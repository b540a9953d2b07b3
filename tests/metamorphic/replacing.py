"""Consistent replacement of people, bodies, places and dates in a gold text by others of the same kind."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.metamorphic.gold import gold_of, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Change = Callable[[str], str]

HAN = "\u4e00-\u9fff"
HAN_WORDS = re.compile(f"[{HAN}·\u3000 -]+")
HELD = {"position_held", "member_of", "born", "died", "appointed_by"}
LINKS = {"preceded_by", "succeeded_by", "secretary_to"}
SHIFT, ERA_SHIFT = -40, 20
"""Years by which dates move: decades stay decades, leap years leap years, and two-digit ends stay in their century."""
CAPITALS = re.compile(r"[A-Z][\w’'-]*")
NUMERALS = "〇一二三四五六七八九"


@cache
def words() -> dict[str, Any]:
    """Return the words to put in the place of names."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def people_of(name: str) -> list[list[str]]:
    """Return the people of a gold text, each with all forms of the name, in order of the gold."""
    found: dict[str, list[str]] = {}
    for row in gold_of(name):
        for cell in ends_of(row):
            forms = [form.strip() for form in cell.split("|")]
            known = found.setdefault(forms[0], [])
            known += [form for form in forms if form not in known]
    for row in gold_of(name):
        forms = row["subject"].split("|")
        if row["predicate"] == "named" and forms[0] in found and re.match(f"[{HAN}]", row["object"]):
            found[forms[0]] += [row["object"].split("|")[0]]
    people = ([form for form in forms if is_name(form)] for forms in found.values())
    return [forms for forms in people if forms]


def is_name(form: str) -> bool:
    """Say whether a form is the name of a person, without a post, a body or an article in it."""
    nouns = {*words()["bodies"]["nouns"], *words()["other"]["posts"]}
    parts = form.split()
    if form[:1] > "\u2e7f" and form[-1] in words()["other"]["endings"]:
        return False
    return form[:1].isalpha() and not nouns & set(parts) and not {"of", "the", "The", "and"} & set(parts)


def ends_of(row: dict[str, str]) -> list[str]:
    """Return the ends of a gold claim that are people."""
    cells = [row["subject"]] if row["predicate"] in HELD | LINKS else []
    cells += [row["object"]] if row["predicate"] in LINKS else []
    return [cell for cell in cells if not re.search("secretary|aide|秘书", cell.lower())]


def people(name: str) -> Change:
    """Replace people: every surname by another surname, every given name by another given name, in both scripts."""
    names = Names()
    for forms in people_of(name):
        names.add(forms)
    return names.change


class Names:
    """The replacement of names, grown person by person."""

    def __init__(self) -> None:
        self.whole: dict[str, str] = {}
        self.alone: dict[str, str] = {}
        self.taken: dict[tuple[str, str], Any] = {}
        self.script: dict[str, str] = {}

    def pick(self, kind: str, key: str, choices: list[Any]) -> Any:
        """Return the replacement of one part of a name, always the same one."""
        taken = self.taken
        used = sum(1 for k, _ in taken if k == kind)
        if (kind, key) not in taken:
            taken[kind, key] = choices[used % len(choices)]
        return taken[kind, key]

    def add(self, forms: list[str]) -> None:
        """Learn one person from all forms of the name."""
        latin = [form for form in forms if form[0].isascii() or "\u00c0" <= form[0] <= "\u024f"]
        han = [form for form in forms if re.match(f"[{HAN}]", form)]
        chinese = [form for form in latin if is_pinyin(form)]
        by_sound = any(re.search("[·-]", form) for form in han)
        if chinese and han and all(is_chinese(form) for form in han):
            for form in han:
                self.script.setdefault(form.replace(" ", "").replace("\u3000", "")[0], chinese[0].split()[0])
        for form in latin:
            self.latin(form)
        for form in han:
            if by_sound:
                self.by_sound(form)
            else:
                self.han(form, chinese[0] if chinese else "")
        for form in forms:
            if "\uac00" <= form[0] <= "\ud7a3":
                self.whole[form] = self.pick("hangul", form, words()["other"]["hangul"])

    def latin(self, form: str) -> None:
        """Learn a name in Latin script."""
        parts = form.split()
        if is_pinyin(form):
            surname = self.pick("surname", parts[0], words()["chinese"]["surnames"])[0]
            given = self.given(parts[1])[0]
            self.whole[form] = f"{surname} {given}"
            if parts[0] not in words()["chinese"]["words"]:
                self.alone[parts[0]] = surname
            return
        kept = words()["other"]["titles"]
        real = [part for part in parts if part not in kept and not part.endswith(".")]
        changed = [self.part(part, part == real[-1]) if part in real else part for part in parts]
        self.whole[form] = " ".join(changed)
        if real and len(real[-1]) > 2:
            self.alone[real[-1]] = self.part(real[-1], last=True)

    def part(self, part: str, last: bool) -> str:
        """Return another word for one word of a name."""
        lists = words()["other"]
        if "-" in part:
            second = part.partition("-")[2]
            kind = "korean" if second[:1].islower() else "hyphened"
            return str(self.pick(kind, part, lists[kind]))
        kind = "family" if last or ("family", part) in self.taken else "given"
        return str(self.pick(kind, part, lists[kind]))

    def given(self, key: str) -> list[str]:
        """Return another given name; one of one syllable for one of one syllable."""
        short = len(re.findall("[aeiouü]+", key.lower())) == 1 or (len(key) == 1 and key > "\u2e7f")
        return list(
            self.pick("single" if short else "double", key, words()["chinese"]["single" if short else "double"])
        )

    def han(self, form: str, pinyin: str) -> None:
        """Learn a name in Chinese characters; one of no known shape stays as it is."""
        plain = form.replace(" ", "").replace("\u3000", "")
        if plain in words()["other"]["japanese_known"]:
            self.alone[plain] = self.pick("japanese", plain, words()["other"]["japanese_surnames"])
        elif is_japanese(plain):
            cut = next(len(known) for known in words()["other"]["japanese_known"] if plain.startswith(known))
            surname = self.pick("japanese", plain[:cut], words()["other"]["japanese_surnames"])
            given = self.pick("japanese given", plain[cut:], words()["other"]["japanese_given"])
            self.whole[form] = surname + given
            if cut > 1:
                self.alone[plain[:cut]] = surname
        elif is_chinese(plain):
            key = pinyin.split(maxsplit=1)[0] if pinyin else self.script.get(plain[0], plain[0])
            surname = self.pick("surname", key, words()["chinese"]["surnames"])[1]
            given = self.given(pinyin.split()[1] if pinyin else plain[1:])[1]
            if len(given) != len(plain) - 1:
                given = self.pick(
                    f"len{len(plain)}", plain[1:], words()["chinese"]["single" if len(plain) == 2 else "double"]
                )[1]
            self.whole[form] = surname + form[1 : len(form) - len(plain) + 1] + given

    def by_sound(self, form: str) -> None:
        """Learn a name written by its sound, part by part."""
        parts = re.split("([·-])", form)
        changed = [p if p in "·-" else self.pick("part", p, words()["other"]["parts"]) for p in parts]
        self.whole[form] = "".join(changed)
        self.alone.update({p: c for p, c in zip(parts, changed, strict=True) if len(p) > 1})

    def change(self, text: str) -> str:
        """Return a text with all names replaced, the longest first, each place once."""
        table = self.alone | self.whole
        ordered = sorted(table, key=lambda word: (-len(word), word))
        pattern = "|".join(bounded(word) for word in ordered)
        return re.sub(pattern, lambda m: table[m.group()], text) if ordered else text


def bounded(word: str) -> str:
    """Return the pattern of a name as a whole word; a full name may be glued to the label before it."""
    if word[0] > "\u2e7f":
        return re.escape(word)
    return rf"(?<![A-Z'-]){'' if ' ' in word else chr(92) + 'b'}{re.escape(word)}(?![\w-]|'[a-rt-z])"


def is_pinyin(form: str) -> bool:
    """Say whether a name in Latin script has the shape of a Chinese one."""
    parts = form.split()
    return len(parts) == 2 and parts[0] in words()["chinese"]["pinyin"].split() and "-" not in parts[1]


def is_chinese(form: str) -> bool:
    """Say whether a name in Chinese characters is a Chinese one by its surname and length."""
    return len(form) in {2, 3} and form[0] in words()["chinese"]["known"]


def is_japanese(form: str) -> bool:
    """Say whether a name in Chinese characters begins with a Japanese surname."""
    return len(form) > 2 and any(form.startswith(known) for known in words()["other"]["japanese_known"])


def bodies(name: str) -> Change:
    """Replace departments: another subject before the same noun for a body."""
    rules = words()["bodies"]
    nouns = "|".join(rules["nouns"])
    pattern = re.compile(rf"((?:[A-Z][\w’'-]*(?: and|,)? )+)({nouns})\b")
    runs = [match.group(1) for match in pattern.finditer(text_of(name))]
    chosen = sorted({word for run in runs for word in CAPITALS.findall(run)} - set(rules["kept"]))
    table = {word: rules["words"][n % len(rules["words"])] for n, word in enumerate(chosen)}
    short = {initials(m.group(), {}): initials(m.group(), table) for m in pattern.finditer(text_of(name))}
    short = {old: new for old, new in short.items() if len(old) > 2 and old in text_of(name)}
    han = dict(rules["chinese"])
    hans = re.compile(f"({'|'.join(sorted(han, key=len, reverse=True))})(?=[{rules['chinese_nouns']}])")

    def swap(match: re.Match[str]) -> str:
        return CAPITALS.sub(lambda m: table.get(m.group(), m.group()), match.group(1)) + match.group(2)

    def change(text: str) -> str:
        text = hans.sub(lambda m: han[m.group()], pattern.sub(swap, text))
        return re.sub(r"\b[A-Z]{3,}\b", lambda m: short.get(m.group(), m.group()), text)

    return change


def initials(words_: str, table: dict[str, str]) -> str:
    """Return the initials of a body's name, its words replaced."""
    return "".join(table.get(word, word)[0] for word in CAPITALS.findall(words_) if word not in {"The", "CCP"})


def places(name: str) -> Change:  # noqa: ARG001  the same for all texts
    """Replace places by others of the same kind."""
    pairs = words()["places"]["pairs"]
    table = {pair[n]: pair[n + 3] for pair in pairs for n in (1, 2)}
    latin = {pair[0]: pair[3] for pair in pairs}
    pattern = "|".join([rf"\b{word}\b" for word in latin] + sorted(table, key=len, reverse=True))
    return lambda text: re.sub(pattern, lambda m: (latin | table)[m.group()], text)


def dates(name: str) -> Change:
    """Move every year by the same number of years, two-digit ends and Chinese numerals too."""
    shift = shift_of(name)

    def year(match: re.Match[str]) -> str:
        return str(int(match.group()) + shift)

    def end(match: re.Match[str]) -> str:
        return f"{match.group(1)}{match.group(2)}{(int(match.group(3)) + shift) % 100:02d}"

    def numerals(match: re.Match[str]) -> str:
        moved = int("".join(str(NUMERALS.index("〇" if c in "○零" else c)) for c in match.group())) + shift
        return "".join(NUMERALS[int(digit)] for digit in str(moved))

    def republican(match: re.Match[str]) -> str:
        return match.group(1) + spelled(counted(match.group(2)) + shift)

    def change(text: str) -> str:
        text = re.sub(rf"(民[国國])([{NUMERALS}十百零]{{1,5}})(?=年)", republican, text)
        if shift == ERA_SHIFT:
            text = re.sub(r"(?<![\d百])\d{2,3}(?=年)", year, text)
        text = re.sub(r"(?<!\d)((?:1[6-9]|20)\d\d)(–|—|-(?!0\d|1[0-2]))(\d\d)(?![\d/.])", end, text)
        text = re.sub(r"(?<![\w’'])([’'])()(\d\d)(?!\d)", end, text)
        text = re.sub(rf"[{NUMERALS}零○]{{4}}(?=年)", numerals, text)
        return re.sub(r"(?<![\d.,])(?:1[6-9]|20)\d\d(?!\d)", year, text)

    return change


def counted(numeral: str) -> int:
    """Return the value of a Chinese numeral below 200."""
    hundreds, _, rest = numeral.rpartition("百")
    tens, mark, ones = rest.rpartition("十")
    value = 100 * bool(hundreds) + (10 * (NUMERALS.index(tens[-1]) if tens.strip("零〇") else 1) if mark else 0)
    return value + (NUMERALS.index(ones[-1]) if ones.strip("零〇") else 0)


def spelled(value: int) -> str:
    """Return a number below 200 as a Chinese numeral."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    head = "一百" + ("零" if rest and not tens else "") if hundreds else ""
    ten = (NUMERALS[tens] if tens > 1 or hundreds else "") + "十" if tens else ""
    return head + ten + (NUMERALS[ones] if ones else "")


def shift_of(name: str) -> int:
    """Return by how many years the dates of a text move."""
    return ERA_SHIFT if re.search("民[国國]", text_of(name)) else SHIFT


def moved(edtf: str, shift: int) -> str:
    """Return a date so many years later."""
    match = re.match(r"(\d{4})|(\d{3})X", edtf)
    if match is None:
        return edtf
    head = f"{int(edtf[:4]) + shift:04d}" if match.group(1) else f"{int(edtf[:3]) + shift // 10:03d}X"
    return head + edtf[4:]


KINDS: dict[str, Callable[[str], Change]] = {"people": people, "bodies": bodies, "places": places, "dates": dates}


def together(name: str, kinds: Iterable[str]) -> Change:
    """Make several kinds of replacements, one after the other."""
    changes = [KINDS[kind](name) for kind in kinds]

    def change(text: str) -> str:
        for one in changes:
            text = one(text)
        return text

    return change


def alternatives(values: Iterable[str], change: Change) -> str:
    """Return the accepted names of one end after the change."""
    return "|".join(dict.fromkeys(change(value) for value in values if value))
