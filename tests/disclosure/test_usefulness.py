"""A ledger that shows nothing is safe too: what nine teams in three departments must get out of it."""

from tests.disclosure.usefulness import measured


def test_nine_teams_in_three_departments_see_three_rows_nearly_full() -> None:
    found = measured(9, organisations=100)

    assert found.rows >= 2.9
    assert found.filled >= 0.95
    assert found.half >= 0.75


def test_one_small_team_sees_nothing_more_often_than_not() -> None:
    """Planning is the lever, not the ledger: this is why the forecast exists."""
    assert measured(1, organisations=60).empty_handed > 0.5
