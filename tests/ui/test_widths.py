"""How high the rows of a list are, so that no name is cut off."""

import pytest

from ui.widths import ROW, row_height


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Hogeschool Noorderlicht", 1),
        ("Tolhekstroom Kunststoffen B.V.", 1),
        ("Koninklijke Bakkerij De Halm en Zonen", 2),
        ("Gemeenschappelijke Regeling Omgevingsdienst Waterstad en Omstreken", 3),
        ("x" * 400, 3),
    ],
)
def test_rows_are_as_high_as_the_longest_name_needs(name, lines):
    assert row_height([name, "Kort"]) == (ROW if lines == 1 else 14 + 20 * lines)


def test_an_empty_list_has_rows_of_one_line():
    assert row_height([]) == ROW
