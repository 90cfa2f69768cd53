// Forgets that a wanted name may be the beginning of another name: calls only the longer ones.
#include <algorithm>
#include <iostream>
#include <map>
#include <string>

struct Node {
  std::map<char, Node> children;
  int wanted = 0, others = 0;
};

int price;

int cost(const Node& node, int length) {
  if (node.wanted == 0) return 0;
  const int call = length + price * node.others;
  if (node.children.empty()) return call;
  int longer = 0;
  for (const auto& [letter, child] : node.children) longer += cost(child, length + 1);
  return length == 0 ? longer : std::min(call, longer);
}

int main() {
  int n;
  std::cin >> n >> price;
  Node root;
  while (n-- > 0) {
    std::string name;
    char sign;
    std::cin >> name >> sign;
    Node* node = &root;
    node->wanted += sign == '+';
    for (char letter : name) {
      node = &node->children[letter];
      ++(sign == '+' ? node->wanted : node->others);
    }
  }
  std::cout << cost(root, 0) << '\n';
}
