#pragma once

#include "base/task.hpp"
#include "judge/executor.hpp"

namespace codevault {

// How two joined programs ended.
struct Interaction {
  Execution submission;
  Execution validator;
  bool validator_first = false;  // it ended while the submission still ran
};

// Runs two commands at the same time, each in its box, the output of each being the input of the
// other. Neither sees the end of its peer before we do: so who ended first is certain, and nobody
// is killed for writing to a peer that has just left.
Task<Interaction> interact(Box& submission_box, Command submission, Box& validator_box,
                           Command validator);

}  // namespace codevault
