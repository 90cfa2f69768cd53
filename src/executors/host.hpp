#pragma once

#include <memory>
#include <string>

#include "executors/sandbox_executor.hpp"
#include "executors/sandbox_place.hpp"
#include "sandbox/cgroup.hpp"

namespace codevault {

// What of the host programs get to see, and by which process.
Place::Plan plan_of(const SandboxSettings& settings);

struct FoundHierarchyChoice {
  std::unique_ptr<sandbox::Hierarchy> hierarchy;
  Isolation::Cgroup version = Isolation::Cgroup::none;
  std::string why_not;
};
// Version 2 before version 1, unless the settings name one.
FoundHierarchyChoice find_hierarchy(const SandboxSettings& settings);

}  // namespace codevault
