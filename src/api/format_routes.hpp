#pragma once

#include "api/asker.hpp"
#include "http/router.hpp"
#include "judge/catalog.hpp"
#include "judge/program.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

// POST /api/format: a short job, because formatters run where programs do.
class FormatRoutes {
 public:
  FormatRoutes(JobQueue& queue, const Catalog& catalog, Ceilings ceilings, FindAsker find_asker)
      : queue_(queue), catalog_(catalog), ceilings_(ceilings), find_asker_(std::move(find_asker)) {}

  void add_to(http::Router& router);

 private:
  Task<http::Response> format(http::Request request);
  Task<NewJob> job_of(const http::Request& request);
  // What the job came to, or nothing when it takes too long; then it is cancelled.
  Task<std::optional<Job>> finish(NewJob job);

  JobQueue& queue_;
  const Catalog& catalog_;
  Ceilings ceilings_;
  FindAsker find_asker_;
};

}  // namespace codevault
