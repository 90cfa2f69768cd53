#pragma once

#include "api/routes.hpp"
#include "api/submission_json.hpp"
#include "problem/library.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

namespace codevault {

// The routes for submissions. Users see their own, setters and admins all.
class SubmissionRoutes {
 public:
  SubmissionRoutes(Stores& stores, JobQueue& queue, ProblemLibrary& problems)
      : store_(stores.submissions()),
        accounts_(stores.accounts()),
        queue_(queue),
        problems_(problems) {}

  void add_to(Routes& routes);

 private:
  Task<http::Response> list(http::Request request, Caller caller);
  Task<http::Response> show(http::Request request, Caller caller);
  Task<http::Response> share(http::Request request, Caller caller);
  Task<http::Response> unshare(http::Request request, Caller caller);
  Task<http::Response> show_shared(http::Request request);

  Task<SubmissionFilter> filter_of(const http::Request& request, const Caller& caller);
  // The submission in the path, if the caller may see it.
  Task<WholeSubmission> visible(const http::Request& request, const Caller& caller);
  Task<boost::json::object> detail_of(WholeSubmission submission);
  // The state of the submission's job. If there is none, closes the submission here and in the
  // store.
  Task<JobState> state_of(SubmissionRecord& submission);

  SubmissionStore& store_;
  AccountStore& accounts_;
  JobQueue& queue_;
  ProblemLibrary& problems_;
};

}  // namespace codevault
