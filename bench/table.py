"""One line a row: what was done, what it cost us and the peer, and whether the bar is kept."""
import dataclasses


@dataclasses.dataclass
class Row:
    """`figure` is what the bar judges: the ratio where there is a peer, else ours."""

    work: str
    ours: str
    peer: str
    figure: float
    bar: float
    unit: str = "×"
    at_least: bool = False  # the bar is a floor: more is better
    notes: tuple = ()

    @property
    def is_kept(self):
        return self.figure >= self.bar if self.at_least else self.figure <= self.bar

    def line(self):
        sign = "≥" if self.at_least else "≤"
        ratio = f"{self.figure:.2f}×" if self.unit == "×" else "–"
        verdict = "ok" if self.is_kept else "over"
        bar = f"{sign} {self.bar:g}{'' if self.unit == '×' else ' '}{self.unit}"
        return " | ".join((self.work, self.ours, self.peer, ratio, bar, verdict))


def show(rows):
    """Prints as soon as a row is known."""
    for row in rows:
        print(row.line(), *(f"    {note}" for note in row.notes), sep="\n", flush=True)


def median(values):
    """The middle one; of an even number the lower."""
    return sorted(values)[(len(values) - 1) // 2]
