#include "screening/policy.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace codevault {
namespace {

constexpr std::string_view words[] = {"off", "warn", "block"};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<RuleAction> RulePolicy::action_for(std::string_view rule) const {
  auto found = rules.find(rule);
  return found == rules.end() ? all : found->second;
}

RuleAction parse_rule_action(std::string_view word) {
  auto found = std::ranges::find(words, word);
  if (found == std::end(words))
    throw invalid("rules", "has '" + std::string(word) + "'; there is: off, warn, block");
  return static_cast<RuleAction>(found - std::begin(words));
}

RulePolicy parse_rule_policy(std::string_view text) {
  RulePolicy policy;
  while (!text.empty()) {
    std::string_view part = text.substr(0, text.find(','));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    std::size_t equals = part.find('=');
    if (trimmed(part).empty()) continue;
    if (equals == std::string_view::npos) {
      policy.all = parse_rule_action(trimmed(part));
    } else {
      policy.rules.insert_or_assign(std::string(trimmed(part.substr(0, equals))),
                                    parse_rule_action(trimmed(part.substr(equals + 1))));
    }
  }
  return policy;
}

std::string to_string(const RulePolicy& policy) {
  std::string text;
  if (policy.all) text = words[static_cast<std::size_t>(*policy.all)];
  for (const auto& [rule, action] : policy.rules) {
    text += text.empty() ? "" : ", ";
    text += rule + "=" + std::string(words[static_cast<std::size_t>(action)]);
  }
  return text;
}

}  // namespace codevault
