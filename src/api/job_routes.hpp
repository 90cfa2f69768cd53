#pragma once

#include "api/job_lookup.hpp"
#include "api/parts.hpp"
#include "api/routes.hpp"
#include "jobs/practice_job.hpp"

namespace codevault {

// The routes by which a program is sent.
class JobRoutes {
 public:
  JobRoutes(ApiParts parts, const Ceilings& ceilings)
      : queue_(parts.queue),
        jobs_(parts.queue, parts.stores.runs()),
        submissions_(parts.stores.submissions()),
        catalog_(parts.catalog),
        problems_(parts.problems),
        ceilings_(ceilings) {}

  void add_to(Routes& routes);

 private:
  Task<http::Response> run(http::Request request, Caller caller);
  Task<http::Response> practise(http::Request request, Caller caller);
  // Puts the job in the queue, unless it is there already.
  Task<http::Response> accept(NewJob job, bool may_be_known);

  // Makes the job for a request to run a program. Throws what is wrong with the request.
  NewJob program_job_of(const http::Request& request, const Caller& caller) const;
  Task<PracticeJob> practice_job_of(const http::Request& request, const Caller& caller) const;
  void check_practice(const ProblemFacts& problem, const PracticeJob& wanted,
                      const Language& language) const;
  // Puts the submission into its user's list.
  Task<> note(RunRecord submission);

  JobQueue& queue_;
  JobLookup jobs_;
  SubmissionStore& submissions_;
  const Catalog& catalog_;
  ProblemLibrary& problems_;
  const Ceilings ceilings_;
};

}  // namespace codevault
