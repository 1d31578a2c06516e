"""The two closing votes, before and after."""

from analytics.workshop.opinions import shifts


def test_how_many_agree_and_how_far_the_room_is_of_one_mind():
    problem, plan = shifts({
        "problem:before": dict(zip("abcd", (1, 2, 4, 5), strict=True)),
        "problem:after": dict(zip("abcde", (4, 4, 5, 5, 3), strict=True)),
        "plan:after": {"a": 9},
    })  # fmt: skip
    assert (problem.agreed_before, problem.agreed_after) == (2, 4)
    assert (problem.before.people, problem.after.people) == (4, 5)
    assert problem.consensus_after > problem.consensus_before
    assert (plan.opinion, plan.after.people, plan.consensus_before, plan.consensus_after) == ("plan", 0, None, None)
