from scenarios.flat.help_page import help_page


def test_help_names_every_key() -> None:
    words = "".join(text for _, lines in help_page().sheet.blocks for text in lines)
    assert all(cap in words for cap in ("Tab", "Esc", "End", "Ctrl"))
