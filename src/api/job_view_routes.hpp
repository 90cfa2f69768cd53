#pragma once

#include <memory>
#include <string>

#include "api/job_lookup.hpp"
#include "api/routes.hpp"
#include "base/condition.hpp"
#include "store/stores.hpp"

namespace codevault {

// The routes by which a job is looked at, watched and cancelled. Anybody who knows a job's id may
// do all of it: ids cannot be guessed.
class JobViewRoutes {
 public:
  JobViewRoutes(JobQueue& queue, Stores& stores)
      : queue_(queue), jobs_(queue, stores.runs()), submissions_(stores.submissions()) {}

  void add_to(Routes& routes);

  // Answers all requests that wait for a job's end with its present state, and later ones at once.
  void end_waits() { waits_end_.open(); }

 private:
  struct Told;
  Task<http::Response> show(http::Request request);
  Task<http::Response> watch(http::Request request);
  Task<http::Response> cancel(http::Request request);
  Task<> follow(http::EventStream& stream, std::shared_ptr<JobWatch> watch, Job job);
  Task<> tell_events(http::EventStream& stream, JobWatch& watch, Told& told);
  Task<> tell_positions(http::EventStream& stream, std::string id, Told& told);

  JobQueue& queue_;
  JobLookup jobs_;
  SubmissionStore& submissions_;
  Latch waits_end_;
};

}  // namespace codevault
