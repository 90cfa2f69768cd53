#include "api/routes.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/json.hpp>

#include "api/job_lookup.hpp"
#include "api/json_body.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/off_loop.hpp"
#include "base/random.hpp"
#include "jobs/job_kind.hpp"
#include "jobs/practice_job.hpp"
#include "judge/build.hpp"
#include "judge/judge.hpp"

namespace codevault {
namespace {

using http::Request;
using http::Response;

// The client's name for its request, by which it can send it again; may be empty.
std::string idempotency_key(const Request& request) {
  std::string key(request.header("Idempotency-Key"));
  bool visible = std::ranges::all_of(key, [](char c) { return c > ' ' && c < 0x7f; });
  if (!key.empty() && (!visible || key.size() < 16 || key.size() > 200)) {
    throw invalid("Idempotency-Key", "must have 16 to 200 visible ASCII characters");
  }
  return key;
}

// The same key and program make the same id, in every process: a repeated request finds its first
// job. Without both, the id cannot be guessed.
std::string id_of(const std::string& key, const std::string& program) {
  if (key.empty()) return random_id();
  return "k" + sha256_of(key + '\n' + program).substr(0, 31);
}

// Throws what is wrong with a request for a job, its body excepted.
void check_head(const Request& request) {
  check_query(request, {});
  require_json(request);
  idempotency_key(request);
}

// Makes the job with an id by which a repeated request finds it.
NewJob job_for(const Request& request, JobKind kind, const boost::json::object& data,
               const Caller& caller) {
  NewJob job = new_job(kind, "", data, caller.tenant(request));
  job.id = id_of(idempotency_key(request), job.data);
  return job;
}

RunRecord submission_of(const PracticeJob& request, const NewJob& job) {
  RunRecord submission{.job_id = job.id,
                       .tenant = job.tenant,
                       .language = request.program.language,
                       .program = job.data};
  submission.created = std::chrono::system_clock::now();
  submission.name = job.name;
  submission.problem = request.problem;
  submission.submission = true;
  submission.figures.code_size = request.program.code.size();
  return submission;
}

// The role and scope that a request needs depend on its body.
void check_access(const PracticeJob& wanted, const Caller& caller) {
  if (wanted.action == PracticeJob::Action::submit && !caller.identity) {
    throw http::Refusal(401, "sign in to submit");
  }
  if (!caller.identity || !caller.identity->scopes) return;
  Scope needed = wanted.action == PracticeJob::Action::submit ? Scope::submit : Scope::run;
  if (caller.identity->scopes->contains(needed)) return;
  throw http::Refusal(403, "the API token lacks the scope " + std::string(to_string(needed)));
}

Response accepted(const std::string& id, JobState state) {
  boost::json::object body{{"jobId", id}, {"status", to_string(state)}};
  Response response = json_response(202, boost::json::serialize(body));
  response.headers.emplace_back("Location", "/job/" + id);
  return response;
}

// Puts the submission into its user's list. The answer does not depend on this: the worker that
// judges the submission records it, too.
Task<> note(const ApiParts& api, RunRecord submission) {
  std::string id = submission.job_id;
  try {
    co_await api.stores.submissions().note_submission(std::move(submission));
  } catch (const Error& error) {
    spdlog::warn("submission {} is in no list until it is judged: {}", id, error.what());
  }
}

// Puts the job in the queue, unless it is there already.
Task<Response> accept(const ApiParts& api, NewJob job, bool may_be_known) {
  std::string id = job.id;
  if (may_be_known) {
    if (std::optional<JobState> state = co_await state_of_job(api, id))
      co_return accepted(id, *state);
  }
  bool full = false;
  try {
    co_await api.queue.add(std::move(job));
  } catch (const Error& error) {
    full = error.kind() == ErrorKind::exhausted;
    bool sent_before = error.kind() == ErrorKind::conflict;
    if (!full && !sent_before) throw;
  }
  if (full) {
    QueueCounts counts = co_await api.queue.counts();
    co_return queue_full(counts.queued);
  }
  co_return accepted(id, JobState::queued);
}

// Makes the job for a request to run a program. Throws what is wrong with the request.
NewJob program_job_of(const ApiParts& api, const Request& request, const Caller& caller) {
  Program program = parse_program(parse_body(request.body), api.ceilings);
  const Language& language = api.catalog.at(program.language);
  check_files(language, program);
  program.language = api.catalog.name_of(language);
  return job_for(request, JobKind::run, to_json(program), caller);
}

// Throws what is wrong with a request to solve this problem.
void check_practice(const Catalog& catalog, const ProblemFacts& problem, const PracticeJob& wanted,
                    const Language& language) {
  if (!may_be_solved_in(problem.languages, language, catalog)) {
    throw invalid("language", "is not offered for the problem '" + wanted.problem + "'");
  }
  Bytes size = wanted.program.code.size();
  for (const File& file : wanted.program.files) size += contents_of(file.contents).size();
  if (size > problem.code_limit) {
    throw invalid("code", "is longer than the " + std::to_string(problem.code_limit) +
                              " bytes that this problem allows");
  }
  if (wanted.program.input && problem.dialogue) {
    throw invalid("input", "is not allowed: the problem '" + wanted.problem + "' is interactive");
  }
  bool samples = wanted.action == PracticeJob::Action::run && !wanted.program.input;
  if (samples && problem.samples == 0) {
    throw invalid("action", "is run, but the problem has no samples; send an input");
  }
}

Task<PracticeJob> practice_job_of(const ApiParts& api, const Request& request,
                                  const Caller& caller) {
  Bytes size = request.body.size();
  PracticeJob wanted = co_await off_loop(
      size, [&] { return parse_practice_job(parse_body(request.body), api.ceilings); });
  check_access(wanted, caller);
  Program& program = wanted.program;
  const Language& language = api.catalog.at(program.language);
  check_files(language, program);
  program.language = api.catalog.name_of(language);
  ProblemFacts problem = co_await api.problems.facts(wanted.problem, shelf_of(caller));
  check_practice(api.catalog, problem, wanted, language);
  co_return wanted;
}

Task<Response> run(const ApiParts& api, Request request, Caller caller) {
  check_head(request);
  Bytes size = request.body.size();
  NewJob job = co_await off_loop(size, [&] { return program_job_of(api, request, caller); });
  bool may_be_known = !request.header("Idempotency-Key").empty();
  request.body = {};  // it may be large, and is not needed while we wait
  co_return co_await accept(api, std::move(job), may_be_known);
}

Task<Response> practise(const ApiParts& api, Request request, Caller caller) {
  check_head(request);
  PracticeJob wanted = co_await practice_job_of(api, request, caller);
  Bytes size = request.body.size();
  NewJob job = co_await off_loop(
      size, [&] { return job_for(request, JobKind::practice, to_json(wanted), caller); });
  bool may_be_known = !request.header("Idempotency-Key").empty();
  request.body = {};
  std::optional<RunRecord> submission;
  if (wanted.action == PracticeJob::Action::submit) submission = submission_of(wanted, job);
  Response response = co_await accept(api, std::move(job), may_be_known);
  if (submission && response.status == 202) co_await note(api, std::move(*submission));
  co_return response;
}

}  // namespace

void add_job_routes(Routes& routes) {
  routes.add("POST", "/run/onlinecompiler", {.scope = Scope::run}, run);
  routes.add("POST", "/run/practiceproblems", {}, practise);
}

}  // namespace codevault
