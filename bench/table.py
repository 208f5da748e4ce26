"""One line a row: what was done, what it cost us and the peer, and whether the bar is kept."""
import dataclasses


@dataclasses.dataclass
class Row:
    """`figure` is what the bar judges: the ratio where there is a peer, else ours."""

    work: str
    ours: str
    peer: str
    figure: float
    bar: float | None  # None: printed beside, nothing to keep
    unit: str = "×"
    at_least: bool = False  # the bar is a floor: more is better
    notes: tuple = ()

    @property
    def is_kept(self):
        if self.bar is None:
            return True
        return self.figure >= self.bar if self.at_least else self.figure <= self.bar

    def line(self):
        ratio = f"{self.figure:.2f}×" if self.unit == "×" else "–"
        return " | ".join((self.work, self.ours, self.peer, ratio, *self._judged()))

    def _judged(self):
        if self.bar is None:
            return "–", "–"
        sign, gap = "≥" if self.at_least else "≤", "" if self.unit == "×" else " "
        return f"{sign} {self.bar:g}{gap}{self.unit}", "ok" if self.is_kept else "over"


def show(rows):
    """Prints as soon as a row is known."""
    for row in rows:
        print(row.line(), *(f"    {note}" for note in row.notes), sep="\n", flush=True)


def median(values):
    """The middle one; of an even number the lower."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2]
