#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "api/routes.hpp"
#include "http/server.hpp"
#include "judge/catalog.hpp"
#include "judge/practice.hpp"
#include "judge/program.hpp"
#include "problem/library.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

namespace codevault {

// The routes by which a program is sent, watched and stopped. Whoever knows a job's id may see and
// cancel it: ids cannot be guessed.
class JobRoutes {
 public:
  JobRoutes(JobQueue& queue, Stores& stores, const Catalog& catalog, ProblemLibrary& problems,
            Ceilings ceilings)
      : queue_(queue),
        runs_(stores.runs()),
        submissions_(stores.submissions()),
        catalog_(catalog),
        problems_(problems),
        ceilings_(ceilings) {}

  void add_to(Routes& routes);

  // Answers everybody who waits for a job with what is known now; from then on nobody waits.
  void end_waits();

 private:
  enum class Added { now, before, not_at_all };
  Task<http::Response> run(http::Request request, Caller caller);
  Task<http::Response> practise(http::Request request, Caller caller);
  // Puts the job in the queue, unless it is there already.
  Task<http::Response> accept(NewJob job, bool may_be_known);
  Task<http::Response> show(http::Request request);
  Task<http::Response> watch(http::Request request);
  Task<http::Response> cancel(http::Request request);

  // The job that a request to run a program asks for. Throws what is wrong with it.
  NewJob program_job_of(const http::Request& request) const;
  Task<PracticeRequest> practice_request_of(const http::Request& request,
                                            const Caller& caller) const;
  void check_practice(const ProblemFacts& problem, const PracticeRequest& wanted,
                      const Language& language) const;
  Task<Added> add(NewJob job);
  // It is in the list of its user from now on.
  Task<> note(RunRecord submission);
  Task<> pause(std::chrono::seconds time);  // cut short by end_waits
  struct Told;
  // The state of a job that may have been accepted before.
  Task<std::optional<JobState>> state_of(std::string id);
  // The body of GET /job/:id, from the queue or, when that has forgotten it, from the store.
  Task<std::optional<std::string>> describe(std::string id);
  Task<> wait_for_end(JobWatch& watch);
  Task<> follow(http::EventStream& stream, std::shared_ptr<JobWatch> watch, Job job);
  Task<> tell_events(http::EventStream& stream, JobWatch& watch, Told& told);
  Task<> tell_positions(http::EventStream& stream, std::string id, Told& told);

  JobQueue& queue_;
  RunStore& runs_;
  SubmissionStore& submissions_;
  const Catalog& catalog_;
  ProblemLibrary& problems_;
  Ceilings ceilings_;
  std::set<asio::steady_timer*> waits_;
  bool waiting_ended_ = false;
};

}  // namespace codevault
