from scenarios.trainee.canvas import Canvas, measured, spans_of, wrapped
from scenarios.trainee.look import look


def test_a_canvas_has_whole_device_pixels() -> None:
    assert Canvas(100.4, 50, 1.5).image.size == (151, 75)


def test_text_is_cut_to_its_width_and_aligned() -> None:
    canvas = Canvas(200, 40, 1.0)
    assert canvas.text(10, 5, "很长很长很长很长的一句话", 16, width=80) <= 80
    right = Canvas(200, 40, 1.0)
    right.text(190, 5, "右", 16, align="right")
    box = right.image.getbbox()
    assert box is not None
    assert 185 <= box[2] <= 191


def test_measuring_fits_what_is_drawn_at_any_scale() -> None:
    for scale in (1.0, 1.37, 2.0):
        lines = wrapped("检查点一共十六个，逐个看清再记录下来", 17, 150, scale)
        assert max(measured(line, 17, scale) for line in lines) <= 170
        assert "".join(lines) == "检查点一共十六个，逐个看清再记录下来"


def test_bars_keys_icons_and_shapes_leave_marks() -> None:
    canvas = Canvas(200, 100, 1.0)
    canvas.ground()
    canvas.bar((10, 80, 190, 88), 0.5, look().accent)
    assert canvas.key(10, 10, "Tab") > 20
    canvas.icon(100, 10, "camera-fill", 24)
    canvas.ring((60, 60), 15, 4, look().warn, look().line)
    assert canvas.image.getpixel((50, 84)) == look().accent
    assert canvas.image.getpixel((150, 84)) == look().line


def test_lit_spans_follow_the_text_to_its_lines() -> None:
    words = "押运人员应当取得从业资格，方可上岗作业"
    lines = wrapped(words, 17, 120, 1.0)
    start = words.index("从业资格")
    spans = spans_of(words, lines, ((start, start + 4),))
    assert (
        "".join(line[first:last] for line, found in zip(lines, spans, strict=True) for first, last in found)
        == "从业资格"
    )
    assert spans_of(words, lines, ()) == [[] for _ in lines]
    canvas = Canvas(140, 120, 1.0)
    canvas.lit_lines(5, 5, lines, [[] for _ in lines], 17, look().text)
    plain = canvas.image.tobytes()
    lit = Canvas(140, 120, 1.0)
    lit.lit_lines(5, 5, lines, spans, 17, look().text)
    assert lit.image.tobytes() != plain
