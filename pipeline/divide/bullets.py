"""Bullets and numbers that items of lists begin with."""

from __future__ import annotations

import re

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
BULLET = re.compile(
    r"(?:[*•·・‣◦▪●○◎◉■□◆◇◈❖★☆⦁∙►➢➤➔✓→△▲▷▶›»–—−-]|[—–―-]{2}(?=\s*[\d民一二])|\*{1,3}|#{1,3})\s+|[—―]{2}(?=[\d民])"
    r"|[•·・‣◦▪●◎◉■◆◈❖★⦁∙►➤．‧﹒˙▲▶▸➢➔✦](?=\S)|[◇□△▷○☆▫✓—–-](?=[\u3400-\u9fff]{2})|[*#]{1,3}(?=[\[{'])"
)
NAMED = r"[A-ZÀ-Ý][^\s,(\d]+(?: [^\s,(\d]+){1,4}(?:,| \(|:| [–—-])? ?[^.。]{0,24}\d{4}"
"""A name of some words, and a year soon behind it."""
COUNTED = (
    r"(?:[A-Z][\w’'-]+ ){0,3}(?:Congress|Session|Cabinet|Government|Ministry|Parliament|Legislature|Assembly|Council"
    r"|Committee|Plenum|Army|Division|Corps|Regiment|Battalion|Brigade|Century|Conference|Meeting|Summit|Edition|District|Ward)\b"
)
"""What an ordinal counts that is no holder."""
NUMBER = re.compile(
    r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+(?=[A-ZÀ-Ý][^\W\d_]+[ :,])|"
    r"〔\s*(?:\d{1,3}|[—–-])\s*〕\s*|第[\d一二三四五六七八九十]{1,3}[任届屆][:：]\s*|[\[［【(（](?:代行|代理|署理)[\]］】)）]\s*|"
    r"\[\d{1,3}\]\s*(?=(?:19|20)\d\d|[１２民]|\d{2,3}\.\d\d[—－–~～至─-])|\d{1,3}(?:[.)]\s+|[、．）]\s*|\.(?=[^\s\d.]))|[(（](?:\d{1,2}|[–—-])[)）]\s*|[(（]?[一二三四五六七八九十]{1,3}[、)）]\s*|[①-⑳]\s*|(?![IVX]\.\s(?:[A-Z][a-z]?\.\s)+[A-Z])[ivxIVX]{1,4}[.)]\s+|\([ivx]{1,4}\)\s+|\[[ivxIVX]{1,4}\]\s+|\(?[a-z]\)\s+"
    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\d{1,2}(?:st|nd|rd|th)):\s+"
    rf"|[a-z]\.\s+(?=[A-Z][a-z])(?!(?i:{MONTH})\s)|(?:N[or]\.|N[º°]|№)\s?\d{{1,3}}[.:)]?\s+(?=[A-ZÀ-Ý])"
    rf"|\d{{1,3}}\t(?=[^\t\n]*[^\W\d_][^\t\n]*\d{{4}}[^\t\n]*$)|\d{{1,3}}(?:st|nd|rd|th)\s+(?!{COUNTED})(?={NAMED}[^.。]{{0,60}}$)"
    rf"|\d{{1,2}} (?=(?!(?i:{MONTH})\b)(?:{NAMED}|[\[(]?\d{{4}}\s?[–—-]\s?\d{{2,4}}\b)[^.。]{{0,60}}$)"
)


def bullet(words: str) -> int:
    """Return the length of the bullet or number the line begins with, 0 where there is none."""
    match = BULLET.match(words) or NUMBER.match(words)
    return match.end() if match and match.end() < len(words) else 0
