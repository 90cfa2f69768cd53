#pragma once

#include "api/routes.hpp"
#include "jobs/run_job.hpp"
#include "judge/catalog.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

// The route that formats a program, by a short job: formatters run in boxes, as programs do.
class FormatRoutes {
 public:
  FormatRoutes(JobQueue& queue, const Catalog& catalog, Ceilings ceilings)
      : queue_(queue), catalog_(catalog), ceilings_(ceilings) {}

  void add_to(Routes& routes);

 private:
  Task<http::Response> format(http::Request request, Caller caller);
  NewJob job_of(const http::Request& request, const Caller& caller) const;
  // Waits for the job's end. Returns nothing when it takes too long, and cancels the job.
  Task<std::optional<Job>> finish(NewJob job);

  JobQueue& queue_;
  const Catalog& catalog_;
  Ceilings ceilings_;
};

}  // namespace codevault
