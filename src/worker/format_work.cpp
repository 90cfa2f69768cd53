#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "jobs/format_job.hpp"
#include "jobs/job_kind.hpp"
#include "worker/work.hpp"

namespace codevault {

Task<Outcome> format_program(Work work) {
  WorkTools& tools = work.worker.tools;
  FormatJob job = parse_format_job(data_of(work.job.data), work.worker.settings.ceilings);
  const Language& language = tools.catalog.at(job.language);
  if (!language.format) throw invalid("language", "has no formatter on this server");
  work.record.language = language.id;
  Formatted formatted = co_await format_code(tools.executor, language, std::move(job.code));
  Outcome outcome{.status = "finished", .result = json_text(to_json(formatted))};
  co_return outcome;
}

}  // namespace codevault
