#pragma once

#include "api/routes.hpp"
#include "jobs/run_job.hpp"
#include "judge/catalog.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

// POST /api/format: a short job, because formatters run where programs do.
class FormatRoutes {
 public:
  FormatRoutes(JobQueue& queue, const Catalog& catalog, Ceilings ceilings)
      : queue_(queue), catalog_(catalog), ceilings_(ceilings) {}

  void add_to(Routes& routes);

 private:
  Task<http::Response> format(http::Request request, Caller caller);
  NewJob job_of(const http::Request& request, const Caller& caller) const;
  // What the job came to, or nothing when it takes too long; then it is cancelled.
  Task<std::optional<Job>> finish(NewJob job);

  JobQueue& queue_;
  const Catalog& catalog_;
  Ceilings ceilings_;
};

}  // namespace codevault
