"""By rules: what sums, changes and values make one measure, where the words alone do not."""

from collections.abc import Sequence

from centres_tui.compare.alignment import Alignment
from centres_tui.compare.arithmetic.relation import Relation
from centres_tui.compare.coarser import join_coarser
from centres_tui.compare.contradictions import join_own_contradictions
from centres_tui.compare.disputes import join_disputed
from centres_tui.compare.misprints import join_misprints
from centres_tui.compare.nearly import join_closest, join_nearly
from centres_tui.compare.now_costs import join_now_costs
from centres_tui.compare.plan_columns import join_plan_columns
from centres_tui.compare.restated_sums import join_restated_sums
from centres_tui.compare.revised_plans import join_revised_plans
from centres_tui.compare.rounded import join_rounded
from centres_tui.compare.running import join_running
from centres_tui.compare.same_ends import join_same_ends
from centres_tui.compare.structure import (
    join_by_structure,
    join_contradictions,
    join_replaced,
    join_totals,
)
from centres_tui.compare.superseded import join_superseded
from centres_tui.compare.tallies import join_tallies


def join_by_rules(alignment: Alignment, relations: Sequence[Relation]) -> None:
    """Join what the pairs alone did not, the surest first.

    Args:
        alignment: The groups that words and values made, and the pairs that were compared.
        relations: The sums, shares and changes inside the sources.
    """
    groups, kin = alignment.groups, alignment.kin
    join_by_structure(groups, relations)
    join_totals(groups, relations)
    join_replaced(groups)
    join_superseded(groups, kin)
    join_plan_columns(groups, kin)
    join_running(groups, alignment.edges)
    join_tallies(groups, kin)
    join_now_costs(groups, kin)
    join_by_structure(groups, relations)
    join_same_ends(groups, relations)
    join_revised_plans(groups)
    join_contradictions(groups)
    join_disputed(groups)
    join_own_contradictions(groups)
    join_nearly(groups, kin)
    join_misprints(groups, kin)
    join_rounded(groups, kin)
    join_closest(groups, kin)
    join_restated_sums(groups)
    join_coarser(groups, kin)
