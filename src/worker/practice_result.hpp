#pragma once

#include <string>

#include "judge/judge_report.hpp"
#include "store/run_store.hpp"

namespace codevault {

// The result of a practice job, as its submitter may see it. `submission` is the id of what was
// submitted; empty when it was only tried.
std::string result_of(const JudgeReport& report, const std::string& submission);

// All but the size of the code.
void add_figures(const JudgeReport& report, Figures& figures);

}  // namespace codevault
