"""The simplex method over whole numbers and fractions, so that nothing is rounded.

It takes the column that promises most, and after a while the first one (Bland's rule), by which it
always ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import count

Number = int | Fraction
Row = dict[int, Number]
RIGHT = -1
"""The column of the right-hand side."""

PATIENCE = 200
"""Steps after which the cautious rule takes over."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between what an unknown lies, ends included; None where there is no end."""

    low: Number | None
    high: Number | None


class Table:
    """The simplex tableau: one row for each basic column, as a sparse mapping.

    Each equation maps unknowns (0 or more) to their factors, and RIGHT to what they come to. Every
    unknown is a column counted from its lower bound; one without is the difference of two.
    """

    def __init__(self, equations: Sequence[Row], bounds: Mapping[int, Bounds]) -> None:
        """Lay out the table; it has no solution to be read off yet."""
        self.bounds = bounds
        self.free = 1 + max(bounds, default=0)
        self.minus: dict[int, int] = {}  # the second column of an unknown without lower bound
        for unknown, ends in bounds.items():
            if ends.low is None:
                self.minus[unknown] = self._column()
        self.rows: list[Row] = [self._counted_from_low(row) for row in equations]
        for unknown, ends in bounds.items():
            if ends.high is not None:
                self.rows.append(self._counted_from_low({unknown: 1, RIGHT: ends.high}))
                self.rows[-1][self._column()] = 1
        self.basis: list[int] = []

    def _column(self) -> int:
        self.free += 1
        return self.free - 1

    def _counted_from_low(self, equation: Row) -> Row:
        row = dict(equation)
        for unknown, factor in equation.items():
            if unknown in self.minus:
                row[self.minus[unknown]] = -factor
            elif unknown != RIGHT:
                row[RIGHT] -= factor * (self.bounds[unknown].low or 0)
        return row

    def find_a_solution(self) -> bool:
        """Bring the table into a form with a solution to be read off; False when there is none.

        Each row that no column can stand for gets a helper, which has to come to 0 in the end.
        """
        first = self.free
        cost: Row = {RIGHT: 0}
        often = Counter(column for row in self.rows for column in row)
        for at, typed in enumerate(self.rows):
            turn = -1 if typed[RIGHT] < 0 else 1
            row = {column: turn * factor for column, factor in typed.items()}
            self.rows[at] = row
            alone = (one for one, by in row.items() if often[one] == 1 and by > 0)
            own = next((one for one in alone if one != RIGHT), None)
            if own is not None:  # it can stand for the row by itself
                self.rows[at] = {one: divided(by, row[own]) for one, by in row.items()}
            else:
                for column, factor in row.items():
                    cost[column] = cost.get(column, 0) + factor
                own = self._column()
                row[own] = 1
            self.basis.append(own)
        self._raise(cost, upto=first)
        if any(row[RIGHT] for row, own in zip(self.rows, self.basis, strict=True) if own >= first):
            return False
        self._drop_helpers(first)
        return True

    def _drop_helpers(self, first: int) -> None:
        for at in reversed(range(len(self.rows))):
            row = self.rows[at]
            if self.basis[at] >= first:
                column = min((one for one in row if 0 <= one < first and row[one]), default=None)
                if column is None:
                    del self.rows[at], self.basis[at]
                else:
                    self._pivot(at, column, {})
        self.rows = [
            {column: factor for column, factor in row.items() if column < first}
            for row in self.rows
        ]

    def _raise(self, gain: Row, upto: int) -> set[int]:
        """Raise what `gain` says as far as it goes; return the columns of a way without end."""
        for step in count():
            choices = [(-by, one) for one, by in gain.items() if 0 <= one < upto and by > 0]
            if not choices:
                break
            column = min(choices)[1] if step < PATIENCE else min(one for _, one in choices)
            limits = [
                (Fraction(row[RIGHT]) / row[column], self.basis[at], at)
                for at, row in enumerate(self.rows)
                if row.get(column, 0) > 0
            ]
            if not limits:
                pairs = zip(self.rows, self.basis, strict=True)
                return {column, *(own for row, own in pairs if row.get(column))}
            self._pivot(min(limits)[-1], column, gain)
        return set()

    def _pivot(self, at: int, column: int, gain: Row) -> None:
        pivot = self.rows[at][column]
        row = {one: divided(factor, pivot) for one, factor in self.rows[at].items()}
        self.rows[at], self.basis[at] = row, column
        others = (other for number, other in enumerate(self.rows) if number != at)
        for other in (*others, gain):
            factor = other.get(column, 0)
            if factor:
                for one, by in row.items():
                    left = other.get(one, 0) - factor * by
                    if left or one == RIGHT:
                        other[one] = left
                    else:
                        other.pop(one, None)

    def solution(self) -> dict[int, Number]:
        """Return a value of each unknown that fits the equations and the bounds."""
        point = self._point()
        return {one: self._read(point, one) for one in self.bounds}

    def _point(self) -> dict[int, Number]:
        return {own: row[RIGHT] for row, own in zip(self.rows, self.basis, strict=True)}

    def fixed(self) -> dict[int, Number]:
        """Look for a second value of each unknown; return those without one."""
        value = self.solution()
        open_: set[int] = set(self.bounds)
        for unknown in self.bounds:
            for sign in (1, -1):
                if unknown in open_:
                    endless = self._raise(self._gain(unknown, sign), self.free)
                    point = self._point()
                    open_ = {one for one in open_ if self._read(point, one) == value[one]}
                    open_ -= {one for one in open_ if one in endless and one not in self.minus}
                    open_ -= {unknown} if endless else set()
        return {one: value[one] for one in sorted(open_)}

    def _read(self, point: Mapping[int, Number], unknown: int) -> Number:
        found = point.get(unknown, 0) + (self.bounds[unknown].low or 0)
        return found - point.get(self.minus[unknown], 0) if unknown in self.minus else found

    def _gain(self, unknown: int, sign: int) -> Row:
        """Return how an unknown, or its opposite, grows with each column that is not basic."""
        gain: Row = {RIGHT: 0}
        columns = {unknown: sign}
        if unknown in self.minus:
            columns[self.minus[unknown]] = -sign
        for column, factor in columns.items():
            gain[column] = gain.get(column, 0) + factor
        for row, own in zip(self.rows, self.basis, strict=True):
            if own in columns:
                for one, by in row.items():
                    gain[one] = gain.get(one, 0) - columns[own] * by
        return gain


def divided(one: Number, other: Number) -> Number:
    """Return one divided by the other, as a whole number where it is one."""
    if other == 1:
        return one
    if other == -1:
        return -one
    quotient = Fraction(one) / other
    return quotient.numerator if quotient.denominator == 1 else quotient
