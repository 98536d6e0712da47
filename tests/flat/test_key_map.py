from scenarios.flat.key_map import BINDINGS, BY_KEY, WALK_KEYS


def test_no_key_means_two_things() -> None:
    assert len(BY_KEY) == len(BINDINGS)
    assert not set(WALK_KEYS) & set(BY_KEY)


def test_no_deed_has_two_keys() -> None:
    assert len({binding.does for binding in BINDINGS}) == len(BINDINGS)


def test_every_key_has_its_words() -> None:
    assert all(binding.words and binding.cap for binding in BINDINGS)
