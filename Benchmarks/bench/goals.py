"""What speed is asked of Svod, as ratios to other programs."""

from dataclasses import dataclass
from fractions import Fraction

from .measure import Task


@dataclass(frozen=True)
class Goal:
    text: str
    # Names of cases.
    ours: str
    # The quickest of those that were measured counts.
    others: tuple[str, ...]
    # `wall` or `memory`.
    value: str
    limit: Fraction

    def ratio(self, tasks: dict[str, Task]) -> float | None:
        """Medians divided; None where one of them was not measured."""
        others = [tasks[name].middle(self.value) for name in self.others if name in tasks]
        if self.ours not in tasks or not others:
            return None
        return tasks[self.ours].middle(self.value) / min(others)

    @property
    def limit_text(self) -> str:
        return str(self.limit)


_REBUILD = ("hugo", "again")

GOALS = (
    Goal("full build : `hugo`", "svod", ("hugo",), "wall", Fraction(1, 4)),
    Goal("full build : `floor`", "svod", ("floor",), "wall", Fraction(3)),
    Goal("peak memory of a full build : `hugo`", "svod", ("hugo",), "memory", Fraction(1, 6)),
    Goal("text of one document changed : `hugo`", "text", _REBUILD, "wall", Fraction(1, 40)),
    Goal("title of one document changed : `hugo`", "title", _REBUILD, "wall", Fraction(1, 40)),
    Goal("nothing changed : `hugo`", "nothing", _REBUILD, "wall", Fraction(1, 60)),
    Goal("`svod check` : full build", "check", ("svod",), "wall", Fraction(1, 2)),
    Goal("`svod audit` : full build", "audit", ("svod",), "wall", Fraction(1)),
)
