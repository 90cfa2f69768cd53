#pragma once

#include "api/routes.hpp"
#include "http/server.hpp"
#include "judge/catalog.hpp"
#include "problem/library.hpp"
#include "store/submission_store.hpp"

namespace codevault {

// The routes that show practice problems: their public parts, never a secret test.
class ProblemRoutes {
 public:
  ProblemRoutes(ProblemLibrary& problems, SubmissionStore& submissions, const Catalog& catalog)
      : problems_(problems), submissions_(submissions), catalog_(catalog) {}

  void add_to(Routes& routes);

 private:
  Task<http::Response> list(http::Request request, Caller caller);
  Task<http::Response> show(http::Request request, Caller caller);
  Task<http::Response> show_image(http::Request request, Caller caller);
  Task<http::Response> show_hint(http::Request request, Caller caller);
  Task<http::Response> show_editorial(http::Request request, Caller caller);

  // The problem in the path, if the caller may see it.
  Task<std::shared_ptr<const Problem>> problem_of(const http::Request& request,
                                                  const Caller& caller);

  ProblemLibrary& problems_;
  SubmissionStore& submissions_;
  const Catalog& catalog_;
};

}  // namespace codevault
