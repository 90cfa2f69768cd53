#include "worker/work.hpp"

#include <boost/json.hpp>
#include <cstdlib>

#include "base/json_text.hpp"

namespace codevault {

Task<Outcome> do_work(JobKind kind, Work work) {
  switch (kind) {
    case JobKind::run: return run_program(work);
    case JobKind::practice: return judge_submission(work);
    case JobKind::verify: return verify_problem(work);
    case JobKind::format: return format_program(work);
    case JobKind::rejudge: return rejudge_submissions(work);
  }
  std::abort();
}

void Work::tell_phase(std::string_view phase) const {
  boost::json::object progress{{"phase", phase}};
  spawn(worker.executor, "telling progress",
        worker.queue.tell_progress(job, boost::json::serialize(progress)));
}

void Work::tell(std::string event, const boost::json::object& data) const {
  worker.queue.tell(job, {.name = std::move(event), .data = json_text(data)});
}

}  // namespace codevault
