#pragma once

#include "executors/sandbox_box.hpp"

namespace codevault {

// Executor::interact for two boxes of the sandbox, which are joined by pipes.
Task<Interaction> interact(SandboxBox& submission_box, Command submission,
                           SandboxBox& validator_box, Command validator);

}  // namespace codevault
