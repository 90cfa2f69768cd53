#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace codevault {

// What happens to code that breaks a rule.
enum class RuleAction { off, warn, block };

// What a deployment or a problem says about rules, in the place of what the rules say themselves.
struct RulePolicy {
  std::optional<RuleAction> all;  // for rules that are not named
  std::map<std::string, RuleAction, std::less<>> rules;

  std::optional<RuleAction> action_for(std::string_view rule) const;
};

// Throws Error{invalid} for a word that is neither off, warn nor block.
RuleAction parse_rule_action(std::string_view word);

// Reads "warn, no-network=off": words for all rules or for one. Empty text says nothing. Throws
// Error{invalid}.
RulePolicy parse_rule_policy(std::string_view text);
std::string to_string(const RulePolicy& policy);

}  // namespace codevault
