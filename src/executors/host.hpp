#pragma once

#include <memory>
#include <string>

#include "executors/sandbox_executor.hpp"
#include "executors/sandbox_place.hpp"
#include "sandbox/cgroup.hpp"

namespace codevault {

// What of the host programs get to see, and by which process.
Place::Plan plan_of(const SandboxSettings& settings);

struct ChosenHierarchy {
  std::unique_ptr<sandbox::Hierarchy> hierarchy;
  Isolation::Cgroup version = Isolation::Cgroup::none;
  std::string why_not;
};
// Version 2 before version 1, unless the settings name one.
ChosenHierarchy find_hierarchy(const SandboxSettings& settings);

// What that, and what a template found, amounts to.
Isolation isolation_of(const ChosenHierarchy& found, const sandbox::Settled& settled,
                       Isolation::Privilege privilege);

}  // namespace codevault
