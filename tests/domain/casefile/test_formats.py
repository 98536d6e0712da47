"""Check digits, plates, telephones and numbers of documents."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.casefile.formats import (
    CODE_SIGNS,
    age_on,
    case_number_parts,
    case_number_problem,
    code_check_sign,
    credit_code_problem,
    empty_phrase_problem,
    hash_problem,
    id_birthday,
    id_check_digit,
    id_number_problem,
    id_sex,
    officer_number_problem,
    phone_problem,
    plate_problem,
    plates_in,
    plates_within,
)
from app.domain.casefile.values import Sex

IDS = ["339999197806110071", "339999198803140018", "33999919760815011X"]
CODES = ["91339999MA00000A0W", "91339999MA00000C0Y", "91339999MA00000D00"]


@pytest.mark.parametrize("number", IDS)
def test_invented_identity_numbers_have_the_right_check_digit(number: str) -> None:
    assert id_number_problem(number) == ""


@given(st.sampled_from(IDS), st.integers(0, 17), st.integers(0, 9))
def test_one_wrong_digit_is_found(number: str, place: int, digit: int) -> None:
    wrong = number[:place] + str(digit) + number[place + 1 :]
    assert bool(id_number_problem(wrong)) == (wrong != number)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("339999197608150112", "校验位不对"),
        ("33999919780611007", "应是18位"),
        ("33999919760815011x", "应是18位"),
        ("33999919780611007１", "应是18位"),
        ("339999197813110078", "出生日期"),
    ],
)
def test_other_numbers_are_refused(number: str, said: str) -> None:
    assert said in id_number_problem(number)


def test_nobody_is_born_after_the_document() -> None:
    number = "33999920261231001"
    whole = number + id_check_digit(number)
    assert id_number_problem(whole) == ""
    assert "出生日期" in id_number_problem(whole, dt.date(2026, 9, 8))


def test_an_identity_number_tells_birthday_sex_and_age() -> None:
    birthday = id_birthday(IDS[0])
    assert birthday == dt.date(1978, 6, 11)
    assert id_birthday("339999197813110078") is None
    assert [id_sex(number) for number in IDS] == [Sex.MALE, Sex.MALE, Sex.MALE]
    assert id_sex("339999197806110020") is Sex.FEMALE
    assert [age_on(birthday, dt.date(2026, 6, day)) for day in (10, 11)] == [47, 48]


@pytest.mark.parametrize("code", CODES)
def test_invented_credit_codes_have_the_right_check_sign(code: str) -> None:
    assert credit_code_problem(code) == ""
    assert code_check_sign(code[:17]) == code[17]


@given(st.sampled_from(CODES), st.integers(0, 17), st.sampled_from(CODE_SIGNS))
def test_one_wrong_sign_is_found(code: str, place: int, sign: str) -> None:
    wrong = code[:place] + sign + code[place + 1 :]
    assert bool(credit_code_problem(wrong)) == (wrong != code)


@pytest.mark.parametrize("code", ["91339999MA00000A0I", "91339999MA00000A0", "91339999ma00000a0w"])
def test_letters_that_look_like_digits_are_refused(code: str) -> None:
    assert "应是18位" in credit_code_problem(code)


@pytest.mark.parametrize(
    "plates", ["浙Z90001", "浙Z90001/浙Z8001挂", "浙Z3F552", "浙ZD12345", "浙Z12345D", "浙Z1234学"]
)
def test_plates_are_five_or_six_signs(plates: str) -> None:
    assert plate_problem(plates) == ""


@pytest.mark.parametrize("plate", ["浙Z1234", "Z90001", "浙Z9000O", "浙I90001", "浙Z1234567", "浙Z90001挂"])
def test_other_plates_are_refused(plate: str) -> None:
    assert "不是号牌的写法" in plate_problem(plate)


def test_several_plates_stand_in_one_field() -> None:
    assert plates_in("浙Z90001/浙Z8001挂 ") == ["浙Z90001", "浙Z8001挂"]


def test_telephones_are_invented_in_practice_and_real_in_a_case() -> None:
    assert phone_problem("10000000011", practice=True) == ""
    assert phone_problem("13812345678", practice=True)
    assert phone_problem("10000000011", practice=False)
    for real in ("13812345678", "0574-87654321", "057487654321"):
        assert phone_problem(real, practice=False) == ""
    assert phone_problem("12345", practice=False)


def test_numbers_of_documents_have_four_parts() -> None:
    assert case_number_parts("甬州罚〔2026〕0012号") == ("甬州", "罚", 2026, "0012")
    assert case_number_problem("甬州罚〔2026〕0012号", "罚") == ""
    assert case_number_problem("甬州罚〔2026〕0012号") == ""
    assert "字别应是“通”" in case_number_problem("甬州罚〔2026〕0012号", "通")
    for wrong in ("甬州罚[2026]0012号", "甬州罚〔2026〕12号", "罚〔2026〕0012号", ""):
        assert "案号应写成" in case_number_problem(wrong)


def test_certificates_and_check_values_have_their_length() -> None:
    assert officer_number_problem("33990001") == ""
    assert officer_number_problem("3399001")
    assert hash_problem("a1" * 32) == ""
    assert hash_problem("a1" * 31)


def test_words_without_a_fact_are_told() -> None:
    assert empty_phrase_problem("9月8日10时20分，范缺席在虚拟北收费站押运甲醇。") == ""
    assert "没有说出事实" in empty_phrase_problem("经查属实，应予处罚。")


def test_plates_are_found_in_a_sentence() -> None:
    text = "检查浙Z90001牵引浙Z8001挂，另有沪AD12345和浙A12345D；浙江省A级、浙Z900012都不是号牌"
    assert plates_within(text) == ["浙Z90001", "浙Z8001挂", "沪AD12345", "浙A12345D"]
