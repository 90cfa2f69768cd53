#pragma once

#include "api/routes.hpp"
#include "jobs/run_job.hpp"
#include "judge/catalog.hpp"
#include "store/submission_store.hpp"

namespace codevault {

// The routes that share a program of the compiler: a shared program never changes.
class SnippetRoutes {
 public:
  SnippetRoutes(SubmissionStore& store, const Catalog& catalog, const Ceilings& ceilings)
      : store_(store), catalog_(catalog), ceilings_(ceilings) {}

  void add_to(Routes& routes);

 private:
  Task<http::Response> keep(http::Request request);
  Task<http::Response> show(http::Request request);

  SubmissionStore& store_;
  const Catalog& catalog_;
  const Ceilings ceilings_;
};

}  // namespace codevault
