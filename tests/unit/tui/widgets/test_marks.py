from centres_tui.tui.widgets.marks import Mark, MarkTable


def test_pieces_cut_where_marks_begin_and_end() -> None:
    table = MarkTable([Mark(3, 6, "a"), Mark(5, 9, "b"), Mark(20, 22, "c")])

    assert [(s, e, "".join(m.style for m in marks)) for s, e, marks in table.pieces(0, 10)] == [
        (0, 3, ""),
        (3, 5, "a"),
        (5, 6, "ab"),
        (6, 9, "b"),
        (9, 10, ""),
    ]


def test_a_mark_that_goes_on_from_the_line_before_is_found() -> None:
    table = MarkTable([Mark(0, 50, "long"), Mark(2, 3, "short")])

    assert table.touching(10, 20) == [Mark(0, 50, "long")]


def test_a_stretch_without_marks_is_one_piece() -> None:
    assert list(MarkTable().pieces(4, 8)) == [(4, 8, ())]
