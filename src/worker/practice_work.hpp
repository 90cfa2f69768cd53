#pragma once

#include "judge/judge_report.hpp"
#include "store/run_store.hpp"

namespace codevault {

// Sets all figures except the size of the code.
void put_figures(const JudgeReport& report, Figures& figures);

}  // namespace codevault
