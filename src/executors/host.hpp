#pragma once

#include <memory>
#include <string>

#include "executors/sandbox_executor.hpp"
#include "executors/sandbox_place.hpp"
#include "sandbox/cgroup.hpp"

namespace codevault {

// Which folders of the host programs see, and which process makes their jails.
Place::Plan plan_of(const SandboxSettings& settings);

struct ChosenHierarchy {
  std::unique_ptr<sandbox::Hierarchy> hierarchy;
  SandboxFacts::Cgroup version = SandboxFacts::Cgroup::none;
  std::string why_not;
};
// Version 2 before version 1, unless the settings name one. May wait for what a dead server left.
ChosenHierarchy find_hierarchy(const SandboxSettings& settings);

// The facts about `found` and what a template has `settled`.
SandboxFacts facts_of(const ChosenHierarchy& found, const sandbox::Settled& settled,
                      SandboxFacts::Privilege privilege);
// The same in words.
Isolation isolation_of(const SandboxFacts& facts);

// Executor::identity_of for programs in /usr/bin and /bin.
std::string identity_of_program(const std::string& program);

}  // namespace codevault
