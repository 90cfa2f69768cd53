#pragma once

#include <memory>

#include "base/task.hpp"
#include "judge/command.hpp"
#include "judge/execution.hpp"
#include "judge/language.hpp"

namespace codevault {

// One isolated place, opened for one submission and destroyed after it. Runs its commands one after
// another, each in a clean work folder: nothing one of them writes is seen by the next.
class Box {
 public:
  virtual ~Box() = default;

  // Runs `command` to its end. Throws Error{unavailable} only when the box itself is broken.
  // Cancelling the task kills every process of the command.
  virtual Task<Execution> run(Command command) = 0;
};

// Opens boxes somewhere: the native sandbox, Docker, Kubernetes.
class Executor {
 public:
  virtual ~Executor() = default;

  // Waits for a free place. Throws Error{unavailable} when there will be none.
  virtual Task<std::unique_ptr<Box>> open(const Language& language) = 0;
};

}  // namespace codevault
