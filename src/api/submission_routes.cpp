#include "api/routes.hpp"

#include <boost/json.hpp>
#include <limits>

#include "api/iso_time.hpp"
#include "api/job_lookup.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "api/submission_json.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/off_loop.hpp"
#include "base/random.hpp"
#include "judge/verdict.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

// The cursor is the number of the last row of the page before.
std::int64_t cursor_in(const Request& request) {
  constexpr auto most = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
  return static_cast<std::int64_t>(query_number(request, "cursor", most, 0, most));
}

Error no_submission() {
  return Error(ErrorKind::not_found, "there is no such submission, or it is not yours");
}

Task<SubmissionFilter> filter_of(const ApiParts& api, const Request& request,
                                 const Caller& caller) {
  SubmissionFilter filter{
      .user = caller.user().id,
      .problem = query_text(request, "problem"),
      .status = query_text(request, "verdict"),
      .language = query_text(request, "language"),
      .from = iso_time_in("from", query_text(request, "from"), DayMeans::its_begin),
      .to = iso_time_in("to", query_text(request, "to"), DayMeans::its_end)};
  std::string user = query_text(request, "user");
  if (user.empty() || user == caller.user().name) co_return filter;
  if (caller.role < Role::setter) {
    throw http::Refusal(403, "only setters and admins may see the submissions of others");
  }
  filter.user.clear();
  if (user == "*") co_return filter;
  std::optional<UserRecord> found = co_await api.stores.accounts().find_user_by_name(user);
  if (!found) throw invalid("user", "is not the name of a user");
  filter.user = found->id;
  co_return filter;
}

// The state of the submission's job. If there is none, closes the submission here and in the
// store.
Task<JobState> state_of(const ApiParts& api, SubmissionRecord& submission) {
  if (has_ended(submission)) co_return JobState::completed;
  std::optional<Job> job = co_await api.queue.find(submission.job_id);
  if (job && !has_ended(job->state)) co_return job->state;
  // The store gets the end before the queue does: if it has none by now, none will come.
  std::optional<WholeSubmission> now =
      co_await api.stores.submissions().find_submission(submission.job_id);
  if (now && !has_ended(now->row)) {
    bool cancelled = job && job->cancelled;
    std::string status = cancelled ? "cancelled" : "failed";
    std::string why = job ? job->failure : "The job was lost; submit it again.";
    co_await api.stores.submissions().close_submission(submission.job_id, std::move(status),
                                                       std::move(why));
    now = co_await api.stores.submissions().find_submission(submission.job_id);
  }
  if (now) submission = now->row;
  co_return JobState::failed;
}

Task<Response> list_submissions(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {"problem", "verdict", "language", "user", "from", "to", "cursor", "limit"});
  std::size_t limit = page_size(request);
  std::int64_t before = cursor_in(request);
  SubmissionFilter filter = co_await filter_of(api, request, caller);
  auto rows = co_await api.stores.submissions().submissions(std::move(filter), before, limit + 1);
  bool more = rows.size() > limit;
  if (more) rows.resize(limit);
  Summaries problems = co_await summaries_of(api.problems);
  json::object body;
  json::array& list = body["submissions"].emplace_array();
  for (SubmissionRecord& row : rows) {
    JobState state = co_await state_of(api, row);
    list.push_back(to_json(row, problems, state));
  }
  body["next"] = more ? json::value(std::to_string(rows.back().number)) : nullptr;
  co_return json_response(200, json_text(body));
}

// The submission in the path, if the caller may see it.
Task<WholeSubmission> visible(const ApiParts& api, const Request& request, const Caller& caller) {
  std::string id = request.parameters.at("id");
  std::optional<WholeSubmission> found =
      co_await api.stores.submissions().find_submission(std::move(id));
  bool mine = found && found->row.user == caller.user().id;
  if (!found || !(mine || caller.role >= Role::setter)) throw no_submission();
  co_return std::move(*found);
}

Task<json::object> detail_of(const ApiParts& api, WholeSubmission submission) {
  JobState state = JobState::completed;
  if (!has_ended(submission.row)) {
    state = co_await state_of(api, submission.row);
    std::optional<WholeSubmission> now =
        co_await api.stores.submissions().find_submission(submission.row.job_id);
    if (now) submission = std::move(*now);
  }
  Summaries problems = co_await summaries_of(api.problems);
  Bytes size = submission.program.size() + submission.result.size();
  json::object detail =
      co_await off_loop(size, [&] { return to_json(submission, problems, state); });
  detail["percentile"] = nullptr;
  detail["runtimes"] = nullptr;
  if (submission.row.status == to_string(Verdict::accepted)) {
    Rivals rivals = co_await api.stores.submissions().rivals_of(submission.row);
    if (rivals.total > 0) {
      detail["percentile"] = static_cast<double>(rivals.slower) / static_cast<double>(rivals.total);
      detail["runtimes"] = {{"step", static_cast<double>(rivals.step.count()) / 1000},
                            {"counts", json::value_from(rivals.counts)}};
    }
  }
  co_return detail;
}

Task<Response> show_submission(const ApiParts& api, Request request, Caller caller) {
  check_query(request, {});
  WholeSubmission submission = co_await visible(api, request, caller);
  std::string share = submission.row.share;
  json::object body = co_await detail_of(api, std::move(submission));
  body["shareId"] = share.empty() ? json::value(nullptr) : json::value(json::string(share));
  std::string text = co_await off_loop([&] { return json_text(body); });
  co_return json_response(200, std::move(text));
}

Task<Response> share(const ApiParts& api, Request request, Caller caller) {
  WholeSubmission submission = co_await visible(api, request, caller);
  if (submission.row.user != caller.user().id) {
    throw http::Refusal(403, "only its author can share a submission");
  }
  std::string share =
      co_await api.stores.submissions().share_submission(submission.row.job_id, random_id());
  json::object body{{"shareId", share}};
  co_return json_response(201, json::serialize(body));
}

Task<Response> unshare(const ApiParts& api, Request request, Caller caller) {
  WholeSubmission submission = co_await visible(api, request, caller);
  co_await api.stores.submissions().share_submission(submission.row.job_id, "");
  co_return no_content();
}

Task<Response> show_shared(const ApiParts& api, Request request, Caller) {
  check_query(request, {});
  std::string share = request.parameters.at("id");
  auto found = co_await api.stores.submissions().find_shared_submission(std::move(share));
  if (!found) throw Error(ErrorKind::not_found, "the link is unknown, or no longer shared");
  json::object body = co_await detail_of(api, std::move(*found));
  std::string text = co_await off_loop([&] { return json_text(body); });
  co_return json_response(200, std::move(text));
}

}  // namespace

void add_submission_routes(Routes& routes) {
  const Access mine{.least = Role::user, .scope = Scope::read};
  routes.add("GET", "/api/submissions", mine, list_submissions);
  routes.add("GET", "/api/submissions/:id", mine, show_submission);
  const Access mine_to_share{.least = Role::user, .scope = Scope::submit};
  routes.add("POST", "/api/submissions/:id/share", mine_to_share, share);
  routes.add("DELETE", "/api/submissions/:id/share", mine_to_share, unshare);
  routes.add("GET", "/api/shared/submissions/:id", {}, show_shared);
}

}  // namespace codevault
