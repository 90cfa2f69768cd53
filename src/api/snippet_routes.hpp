#pragma once

#include "api/routes.hpp"
#include "jobs/run_job.hpp"
#include "judge/catalog.hpp"
#include "store/submission_store.hpp"

namespace codevault {

// The routes by which a program of the compiler is shared: what was shared once stays as it is.
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
