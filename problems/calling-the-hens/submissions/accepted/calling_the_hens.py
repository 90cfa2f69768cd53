class Node:
    """A beginning of names."""

    def __init__(self):
        self.children = {}
        self.wanted_here = False  # a wanted name ends here
        self.others = 0  # names that begin like this and are not wanted
        self.any_wanted = False


def insert(root, name, wanted):
    node = root
    for letter in name:
        node = node.children.setdefault(letter, Node())
        node.any_wanted |= wanted
        node.others += not wanted
    node.wanted_here = wanted


def cost(node, length, price):
    """The least cost to bring all wanted hens whose names begin like this."""
    if not node.any_wanted:
        return 0
    call = length + price * node.others
    if node.wanted_here:
        return call
    longer = sum(cost(child, length + 1, price) for child in node.children.values())
    return min(call, longer)


n, price = map(int, input().split())
root = Node()
for _ in range(n):
    name, sign = input().split()
    insert(root, name, sign == "+")
print(sum(cost(child, 1, price) for child in root.children.values()))
