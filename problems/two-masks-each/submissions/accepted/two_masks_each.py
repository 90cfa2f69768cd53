"""Satisfiability with two literals in each clause. For "at most one of a theme", each mask gets a
variable of its own: whether it or one before it in the list is worn.
"""


class Formula:
    """Literals are numbers from 1 on; a minus sign negates."""

    def __init__(self, variables):
        self.variables = variables
        self.implied = {}

    def new_variable(self):
        self.variables += 1
        return self.variables

    def imply(self, a, b):
        self.implied.setdefault(a, []).append(b)
        self.implied.setdefault(-b, []).append(-a)

    def components(self):
        """A number for each literal; those that follow from it have the same or a smaller one."""
        component, order, low = {}, {}, {}
        stack = []
        found = 0
        for start in [*range(1, self.variables + 1), *range(-self.variables, 0)]:
            if start in order:
                continue
            order[start] = low[start] = len(order)
            stack.append(start)
            path = [(start, iter(self.implied.get(start, ())))]
            while path:
                literal, following = path[-1]
                for other in following:
                    if other not in order:
                        order[other] = low[other] = len(order)
                        stack.append(other)
                        path.append((other, iter(self.implied.get(other, ()))))
                        break
                    if other not in component:
                        low[literal] = min(low[literal], order[other])
                else:
                    path.pop()
                    if path:
                        above = path[-1][0]
                        low[above] = min(low[above], low[literal])
                    if low[literal] == order[literal]:
                        found += 1
                        member = None
                        while member != literal:
                            member = stack.pop()
                            component[member] = found
        return component


n, g = map(int, input().split())
formula = Formula(n)
for _ in range(g):
    _, *masks = map(int, input().split())
    before = None
    for mask in masks:
        here = formula.new_variable()
        formula.imply(mask, here)
        if before is not None:
            formula.imply(before, here)
            formula.imply(before, -mask)
        before = here
component = formula.components()
if any(component[guest] == component[-guest] for guest in range(1, n + 1)):
    print("impossible")
else:
    # Of a literal and its opposite, the one that may follow from the other is true.
    print("".join("1" if component[i] < component[-i] else "2" for i in range(1, n + 1)))
