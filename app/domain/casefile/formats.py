"""Rules that a single written value must keep: check digits, plates, telephones, numbers of documents.

Each function returns an empty text where the value is right, else a Chinese sentence that says what is wrong. GB 11643
(identity numbers), GB 32100 (credit codes) and GA 36 (plates) are followed from memory.
"""

from __future__ import annotations

import datetime as dt
import re

from app.domain.casefile.values import Sex

ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
ID_CHECKS = "10X98765432"
CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_SIGN = "[A-HJ-NP-Z0-9]"
_PLATE = re.compile(
    rf"[{_PROVINCES}][A-HJ-NP-Z](?:{_SIGN}{{5}}|{_SIGN}{{4}}[挂学警港澳领使]|[A-HJK]{_SIGN}\d{{4}}|\d{{5}}[A-HJK])"
)
_PLATE_IN_TEXT = re.compile(
    rf"[{_PROVINCES}][A-HJ-NP-Z](?:{_SIGN}{{4}}[挂学警港澳领使]|[A-HJK]{_SIGN}\d{{4}}|\d{{5}}[A-HJK]|{_SIGN}{{5}})(?!{_SIGN})"
)
"""In a sentence the longer forms go first, else a trailer would lose its last sign."""
_SEPARATORS = re.compile(r"[/／、,，;；\s]+")
_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)
_FIXED = re.compile(r"0\d{2,3}[-－ ]?\d{7,8}(?:[-－转]\d{1,6})?", re.ASCII)
_OFFICER = re.compile(r"\d{8}", re.ASCII)
_HASH = re.compile(r"[0-9a-fA-F]{64}", re.ASCII)
_CASE_NUMBER = re.compile(
    r"(?P<prefix>[\u4e00-\u9fff]{1,6})(?P<word>[\u4e00-\u9fff])〔(?P<year>20\d{2})〕(?P<serial>\d{4,6})号"
)
_EMPTY_PHRASES = (
    "等违法行为",
    "经查明违法",
    "经查属实",
    "情节较重",
    "情节严重，影响恶劣",
    "根据有关规定",
    "造成恶劣影响",
    "态度恶劣",
)


def id_check_digit(first_17: str) -> str:
    """The last sign of an identity number, from its first 17 digits (ISO 7064, MOD 11-2)."""
    total = sum(int(digit) * weight for digit, weight in zip(first_17, ID_WEIGHTS, strict=True))
    return ID_CHECKS[total % 11]


def id_birthday(number: str) -> dt.date | None:
    """The day of birth in an identity number, or None where there is no such day."""
    try:
        return dt.datetime.strptime(number[6:14], "%Y%m%d").date()
    except ValueError:
        return None


def id_sex(number: str) -> Sex:
    """The sex in an identity number of 18 signs."""
    return Sex.MALE if int(number[16]) % 2 else Sex.FEMALE


def age_on(birthday: dt.date, day: dt.date) -> int:
    """Whole years of age on a day."""
    return day.year - birthday.year - ((day.month, day.day) < (birthday.month, birthday.day))


def id_number_problem(number: str, on: dt.date | None = None) -> str:
    """What is wrong with an identity number; `on` is the day of the document, which birth must not come after."""
    if not re.fullmatch(r"\d{17}[0-9X]", number, re.ASCII):
        return "身份证件号应是18位：前17位数字，末位数字或大写X"
    birthday = id_birthday(number)
    if birthday is None or birthday.year < 1900 or (on is not None and birthday > on):
        return f"身份证件号里的出生日期 {number[6:14]} 不成立"
    if id_check_digit(number[:17]) != number[17]:
        return "身份证件号的校验位不对，请核对号码"
    return ""


def code_check_sign(first_17: str) -> str:
    """The last sign of a credit code, from its first 17 (GB 32100: weights 3 to the power of the place, modulo 31)."""
    total = sum(CODE_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(first_17))
    return CODE_SIGNS[-total % 31]


def credit_code_problem(code: str) -> str:
    """What is wrong with a unified social credit code."""
    if len(code) != 18 or any(sign not in CODE_SIGNS for sign in code):
        return "统一社会信用代码应是18位数字和大写字母，不用 I、O、Z、S、V"
    if code_check_sign(code[:17]) != code[17]:
        return "统一社会信用代码的校验位不对，请核对"
    return ""


def plates_in(text: str) -> list[str]:
    """The plates in a field that may name several, as a tractor and its trailer."""
    return [part for part in _SEPARATORS.split(text.strip()) if part]


def plates_within(text: str) -> list[str]:
    """The plates that a sentence names, in its order."""
    return [found.group() for found in _PLATE_IN_TEXT.finditer(text)]


def plate_problem(text: str) -> str:
    """What is wrong with one or more plates."""
    wrong = next((plate for plate in plates_in(text) if not _PLATE.fullmatch(plate)), None)
    return f"“{wrong}”不是号牌的写法：省份简称、字母，再加5位或6位，挂车以“挂”结尾" if wrong else ""


def phone_problem(number: str, *, practice: bool) -> str:
    """What is wrong with a telephone number; practice takes numbers that nobody has, 11 digits from 100 on."""
    if practice:
        return "" if re.fullmatch(r"100\d{8}", number, re.ASCII) else "训练案卷的电话用100开头的11位虚构号码"
    if number.startswith("100") or not (_MOBILE.fullmatch(number) or _FIXED.fullmatch(number)):
        return "电话应是11位手机号，或者带区号的座机"
    return ""


def officer_number_problem(number: str) -> str:
    """What is wrong with the number of an enforcement certificate."""
    return "" if _OFFICER.fullmatch(number) else "执法证号应是8位数字"


def hash_problem(text: str) -> str:
    """What is wrong with a check value."""
    return "" if _HASH.fullmatch(text) else "校验值应是64位十六进制（SHA-256 或 SM3）"


def case_number_parts(text: str) -> tuple[str, str, int, str] | None:
    """The parts of a document's number: the authority's prefix, the word of its kind, the year, the serial."""
    found = _CASE_NUMBER.fullmatch(text.strip())
    return (found["prefix"], found["word"], int(found["year"]), found["serial"]) if found else None


def case_number_problem(text: str, word: str = "") -> str:
    """What is wrong with a document's number; `word` is the one that its form asks for, if any."""
    parts = case_number_parts(text)
    if parts is None:
        return "案号应写成“甬州罚〔2026〕0012号”的样子：代字、字别、六角括号里的年份、4到6位序号"
    if word and parts[1] != word:
        return f"案号的字别应是“{word}”，写成了“{parts[1]}”"
    return ""


def empty_phrase_problem(text: str) -> str:
    """Words that state no fact where facts are asked for."""
    found = next((phrase for phrase in _EMPTY_PHRASES if phrase in text), None)
    return f"“{found}”没有说出事实，请写清时间、地点、人物、行为、工具和结果" if found else ""
