#include "api/job_routes.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/json.hpp>

#include "api/job_json.hpp"
#include "api/json_body.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "base/encoding.hpp"
#include "base/race.hpp"
#include "base/random.hpp"
#include "http/text.hpp"
#include "judge/build.hpp"
#include "judge/judge.hpp"

namespace codevault {
namespace {

using http::Request;
using http::Response;

constexpr std::size_t longest_wait = 60;  // seconds
constexpr std::chrono::seconds position_period{1};

// The name that the client gave to its request, should it have to send it again; may be empty.
std::string idempotency_key(const Request& request) {
  std::string key(request.header("Idempotency-Key"));
  bool visible = std::ranges::all_of(key, [](char c) { return c > ' ' && c < 0x7f; });
  if (!key.empty() && (!visible || key.size() < 16 || key.size() > 200)) {
    throw invalid("Idempotency-Key", "must have 16 to 200 visible ASCII characters");
  }
  return key;
}

// The same key and program have the same id, here and in every other process: a request that is
// sent again finds its first job. Who does not know both cannot guess it.
std::string id_of(const std::string& key, const std::string& program) {
  if (key.empty()) return random_id();
  return "k" + sha256_of(key + '\n' + program).substr(0, 31);
}

// All that can be wrong with a request for a job but its body.
void check_head(const Request& request) {
  check_query(request, {});
  require_json(request);
  idempotency_key(request);
}

NewJob new_job(const char* name, const boost::json::object& data, const Request& request) {
  NewJob job;
  job.name = name;
  job.data = boost::json::serialize(data);
  job.id = id_of(idempotency_key(request), job.data);
  return job;
}

RunRecord submission_of(const PracticeRequest& request, const NewJob& job) {
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

// Who must ask, and what a token must be good for, depends on what the body asks for.
void check_access(const PracticeRequest& wanted, const Caller& caller) {
  if (wanted.action == PracticeRequest::Action::submit && !caller.identity) {
    throw http::Refusal(401, "sign in to submit");
  }
  if (!caller.identity || !caller.identity->scopes) return;
  Scope needed = wanted.action == PracticeRequest::Action::submit ? Scope::submit : Scope::run;
  if (caller.identity->scopes->contains(needed)) return;
  throw http::Refusal(403, "the API token lacks the scope " + std::string(to_string(needed)));
}

Response accepted(const std::string& id, JobState state) {
  boost::json::object body;
  body["jobId"] = id;
  body["status"] = to_string(state);
  Response response = json_response(202, boost::json::serialize(body));
  response.headers.emplace_back("Location", "/job/" + id);
  return response;
}

Error no_job(const std::string& id) {
  return Error(ErrorKind::not_found, "there is no job '" + id + "'");
}

// The id that the path names. Nothing but letters, digits and a little punctuation was ever one.
std::string job_id(const Request& request) {
  constexpr std::size_t longest = 128;
  const std::string& id = request.parameters.at("id");
  auto usual = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == ':' || c == '.';
  };
  if (id.size() > longest || !std::ranges::all_of(id, usual)) throw no_job(id.substr(0, longest));
  return id;
}

bool has_ended(JobState state) { return state == JobState::completed || state == JobState::failed; }

Response event_response(std::function<Task<>(http::EventStream&)> events) {
  Response response;
  response.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
  response.events = std::move(events);
  return response;
}

}  // namespace

// What a stream of events has said of the job's state.
struct JobRoutes::Told {
  JobState state;
  std::optional<std::size_t> position;
};

void JobRoutes::add_to(Routes& routes) {
  const Access run_access{.scope = Scope::run};
  routes.add("POST", "/run/onlinecompiler", run_access,
             [this](Request r, Caller c) { return run(std::move(r), std::move(c)); });
  routes.add("POST", "/run/practiceproblems", {},
             [this](Request r, Caller c) { return practise(std::move(r), std::move(c)); });
  routes.add("GET", "/job/:id", {}, [this](Request r) { return show(std::move(r)); });
  routes.add("GET", "/job/:id/events", {}, [this](Request r) { return watch(std::move(r)); });
  routes.add("DELETE", "/job/:id", run_access, [this](Request r) { return cancel(std::move(r)); });
}

Task<Response> JobRoutes::run(Request request, Caller caller) {
  check_head(request);
  NewJob job = program_job_of(request);
  job.tenant = caller.tenant(request);
  bool may_be_known = !request.header("Idempotency-Key").empty();
  request.body = {};  // it may be large, and is not needed while we wait
  co_return co_await accept(std::move(job), may_be_known);
}

Task<Response> JobRoutes::practise(Request request, Caller caller) {
  check_head(request);
  PracticeRequest wanted = co_await practice_request_of(request, caller);
  NewJob job = new_job("practice", to_json(wanted), request);
  job.tenant = caller.tenant(request);
  bool may_be_known = !request.header("Idempotency-Key").empty();
  request.body = {};
  std::optional<RunRecord> submission;
  if (wanted.action == PracticeRequest::Action::submit) submission = submission_of(wanted, job);
  Response response = co_await accept(std::move(job), may_be_known);
  if (submission && response.status == 202) co_await note(std::move(*submission));
  co_return response;
}

// Whoever judges it records it as well: the answer does not depend on this.
Task<> JobRoutes::note(RunRecord submission) {
  std::string id = submission.job_id;
  try {
    co_await submissions_.note_submission(std::move(submission));
  } catch (const Error& error) {
    spdlog::warn("submission {} is in no list until it is judged: {}", id, error.what());
  }
}

Task<Response> JobRoutes::accept(NewJob job, bool may_be_known) {
  std::string id = job.id;
  if (may_be_known) {
    if (std::optional<JobState> state = co_await state_of(id)) co_return accepted(id, *state);
  }
  if (co_await add(std::move(job)) == Added::not_at_all) {
    QueueCounts counts = co_await queue_.counts();
    co_return queue_full(counts.queued);
  }
  co_return accepted(id, JobState::queued);
}

NewJob JobRoutes::program_job_of(const Request& request) const {
  Program program = parse_program(parse_body(request.body), ceilings_);
  const Language& language = catalog_.at(program.language);
  check_files(language, program);
  program.language = language.id;
  return new_job("compiler", to_json(program), request);
}

Task<PracticeRequest> JobRoutes::practice_request_of(const Request& request,
                                                     const Caller& caller) const {
  PracticeRequest wanted = parse_practice(parse_body(request.body), ceilings_);
  check_access(wanted, caller);
  Program& program = wanted.program;
  const Language& language = catalog_.at(program.language);
  check_files(language, program);
  program.language = language.id;
  ProblemFacts problem = co_await problems_.facts(wanted.problem, shelf_of(caller));
  check_practice(problem, wanted, language);
  co_return wanted;
}

// Throws what is wrong with a request to solve this problem.
void JobRoutes::check_practice(const ProblemFacts& problem, const PracticeRequest& wanted,
                               const Language& language) const {
  if (!may_be_solved_in(problem.languages, language, catalog_)) {
    throw invalid("language", "is not offered for the problem '" + wanted.problem + "'");
  }
  Bytes size = wanted.program.code.size();
  for (const File& file : wanted.program.files) size += contents_of(file.contents).size();
  if (size > problem.code_limit) {
    throw invalid("code", "is longer than the " + std::to_string(problem.code_limit) +
                              " bytes that this problem allows");
  }
  if (wanted.program.input && problem.dialogue) {
    throw invalid("input", "cannot be given: the problem '" + wanted.problem +
                               "' has a conversation with the program");
  }
  bool samples = wanted.action == PracticeRequest::Action::run && !wanted.program.input;
  if (samples && problem.samples == 0) {
    throw invalid("action", "is run, and the problem has no samples; give an input of your own");
  }
}

Task<JobRoutes::Added> JobRoutes::add(NewJob job) {
  try {
    co_await queue_.add(std::move(job));
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::conflict) co_return Added::before;
    if (error.kind() == ErrorKind::exhausted) co_return Added::not_at_all;
    throw;
  }
  co_return Added::now;
}

Task<Response> JobRoutes::show(Request request) {
  check_query(request, {"wait"});
  std::string id = job_id(request);
  std::chrono::seconds wait(query_number(request, "wait", 0, 0, longest_wait));
  if (wait.count() > 0) {
    auto watch = queue_.watch(id);
    std::optional<Job> job = co_await queue_.find(id);
    if (job && !has_ended(job->state)) {
      co_await first_of(wait_for_end(*watch), pause(wait));
    }
  }
  std::optional<std::string> body = co_await describe(id);
  if (!body) throw no_job(id);
  co_return json_response(200, std::move(*body));
}

Task<Response> JobRoutes::watch(Request request) {
  check_query(request, {});
  std::string id = job_id(request);
  std::shared_ptr<JobWatch> watch = queue_.watch(id);
  std::optional<Job> job = co_await queue_.find(id);
  if (!job) {  // only the store may know it: then it has ended
    std::optional<JobState> state = co_await state_of(id);
    if (!state) throw no_job(id);
    job = Job{.id = id, .state = *state};
  }
  co_return event_response([this, watch, job = std::move(*job)](http::EventStream& stream) {
    return follow(stream, watch, job);
  });
}

Task<Response> JobRoutes::cancel(Request request) {
  check_query(request, {});
  std::string id = job_id(request);
  Cancelled cancelled = co_await queue_.cancel(id);
  std::optional<std::string> body = co_await describe(id);
  if (!body) throw no_job(id);
  if (cancelled != Cancelled::done) {
    throw Error(ErrorKind::conflict, "job '" + id + "' has already ended");
  }
  // One that runs is recorded by who runs it.
  std::optional<Job> job = co_await queue_.find(id);
  if (job && job->name == "practice" && job->state == JobState::failed) {
    co_await submissions_.close_submission(id, "cancelled", job->failure);
  }
  co_return json_response(200, std::move(*body));
}

Task<std::optional<std::string>> JobRoutes::describe(std::string id) {
  if (std::optional<Job> job = co_await queue_.find(id)) co_return job_json(*job);
  if (std::optional<RunRecord> run = co_await runs_.find_run(id)) co_return job_json(*run);
  co_return std::nullopt;
}

Task<std::optional<JobState>> JobRoutes::state_of(std::string id) {
  if (std::optional<Job> job = co_await queue_.find(id)) co_return job->state;
  std::optional<RunRecord> run = co_await runs_.find_run(id);
  if (!run) co_return std::nullopt;
  bool failed = run->status == "failed" || run->status == "cancelled";
  co_return failed ? JobState::failed : JobState::completed;
}

void JobRoutes::end_waits() {
  waiting_ended_ = true;
  for (asio::steady_timer* wait : waits_) wait->cancel();
}

Task<> JobRoutes::pause(std::chrono::seconds time) {
  if (waiting_ended_) co_return;
  asio::steady_timer timer(co_await asio::this_coro::executor, time);
  auto forget = [this](asio::steady_timer* wait) { waits_.erase(wait); };
  std::unique_ptr<asio::steady_timer, decltype(forget)> known(*waits_.insert(&timer).first, forget);
  co_await timer.async_wait(asio::as_tuple(asio::use_awaitable));
}

Task<> JobRoutes::wait_for_end(JobWatch& watch) {
  using Kind = JobEvent::Kind;
  for (;;) {
    JobEvent event = co_await watch.next();
    if (event.kind == Kind::completed || event.kind == Kind::failed) co_return;
  }
}

Task<> JobRoutes::follow(http::EventStream& stream, std::shared_ptr<JobWatch> watch, Job job) {
  Told told{job.state, job.position};
  std::string state = state_json(job);
  co_await stream.send("state", std::move(state));
  if (!has_ended(job.state)) {
    co_await first_of(tell_events(stream, *watch, told), tell_positions(stream, job.id, told));
  }
  std::optional<std::string> body = co_await describe(job.id);
  if (body) co_await stream.send("result", std::move(*body));
}

// Until the job ends.
Task<> JobRoutes::tell_events(http::EventStream& stream, JobWatch& watch, Told& told) {
  for (;;) {
    JobEvent event = co_await watch.next();
    switch (event.kind) {
      case JobEvent::Kind::active: {
        if (told.state == JobState::active) break;
        told = {JobState::active, std::nullopt};
        Job job;
        job.state = told.state;
        std::string state = state_json(job);
        co_await stream.send("state", std::move(state));
        break;
      }
      case JobEvent::Kind::progress: co_await stream.send("progress", std::move(event.data)); break;
      case JobEvent::Kind::told:
        co_await stream.send(std::move(event.name), std::move(event.data));
        break;
      case JobEvent::Kind::completed:
      case JobEvent::Kind::failed: co_return;
    }
  }
}

// Nobody tells a waiting job that it moved up, so this looks. Never ends by itself.
Task<> JobRoutes::tell_positions(http::EventStream& stream, std::string id, Told& told) {
  for (;;) {
    co_await sleep_for(position_period);
    if (told.state == JobState::active) continue;
    std::optional<Job> job = co_await queue_.find(id);
    if (!job || job->state != JobState::queued || told.state == JobState::active) continue;
    if (job->position == told.position) continue;
    told = {job->state, job->position};
    std::string state = state_json(*job);
    co_await stream.send("state", std::move(state));
  }
}

}  // namespace codevault
