#include "worker/practice_result.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/json_text.hpp"

namespace codevault {

std::string result_of(const JudgeReport& report, const std::string& submission) {
  boost::json::object result = to_json(report, Audience::submitter);
  if (!submission.empty()) result["submissionId"] = submission;
  return json_text(result);
}

void add_figures(const JudgeReport& report, Figures& figures) {
  figures.passed = passed_tests(report);
  figures.total = report.total;
  if (report.scoring) figures.score = report.score;
  for (const TestReport& test : report.tests) {
    figures.cpu_time = std::max(figures.cpu_time, test.run.cpu_time);
    figures.memory = std::max(figures.memory, test.run.peak_memory);
  }
}

}  // namespace codevault
