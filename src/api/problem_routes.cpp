#include "api/routes.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "api/iso_time.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/off_loop.hpp"
#include "http/static_files.hpp"
#include "problem/daily.hpp"
#include "problem/statements.hpp"
#include "problem/summary.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t longest_sample = 65'536;
constexpr std::size_t iso_date_size = 10;

std::string shown(const Blob& bytes) {
  return to_utf8(std::string_view(contents_of(bytes)).substr(0, longest_sample));
}

json::array statements_of(const std::vector<Problem::Statement>& statements) {
  json::array array;
  for (const auto& [language, format, text] : statements) {
    // A PDF is served by a route of its own.
    std::string_view shown_text = format == "pdf" ? std::string_view() : text;
    array.push_back({{"language", language}, {"format", format}, {"text", shown_text}});
  }
  return array;
}

// The samples of an interactive problem are its dialogues: its files are for the validator only.
json::array samples_of(const Problem& problem) {
  json::array samples;
  if (problem.interactive) return samples;
  for (const TestGroup& group : problem.data.groups) {
    for (const TestCase& test : group.tests) {
      if (!test.sample) continue;
      samples.push_back({{"name", test.name},
                         {"input", shown(test.shown_input.value_or(test.input))},
                         {"answer", shown(test.shown_answer.value_or(test.answer))}});
    }
  }
  return samples;
}

json::array interactions_of(const Problem& problem) {
  json::array dialogues;
  for (const File& file : problem.interactions) {
    dialogues.push_back({{"name", file.name}, {"text", shown(file.contents)}});
  }
  return dialogues;
}

json::object starters_of(const Problem& problem) {
  json::object starters;
  for (const auto& [language, code] : problem.starters) starters[language] = contents_of(code);
  return starters;
}

// Languages by this server's names; packages have names of their own for some.
json::value languages_of(const json::value& named, const Catalog& catalog) {
  if (!named.is_array()) return nullptr;
  json::array ids;
  for (const json::value& name : named.get_array()) {
    const Language* language = catalog.find(std::string_view(name.as_string()));
    if (language) ids.emplace_back(json::string(language->id));
  }
  return ids;
}

json::object summary_json(const std::string& summary, const Catalog& catalog) {
  json::object object = json::parse(summary).as_object();
  object["languages"] = languages_of(object["languages"], catalog);
  return object;
}

// The results of other users.
void put_tally(const std::map<std::string, ProblemTally>& tallies, json::object& problem) {
  auto found = tallies.find(std::string(problem.at("id").as_string()));
  ProblemTally tally = found == tallies.end() ? ProblemTally{} : found->second;
  problem["submissions"] = tally.tally.submissions;
  problem["accepted"] = tally.tally.accepted;
  problem["solvers"] = tally.solvers;
}

// The row of a problem in a list.
json::object row_of(const ProblemRecord& record, const Catalog& catalog,
                    const std::map<std::string, ProblemTally>& tallies) {
  json::object row = summary_json(record.summary, catalog);
  put_tally(tallies, row);
  return row;
}

Task<Response> list_problems(const ApiParts& api, Request request, Caller caller) {
  json::array problems;
  auto tallies = co_await api.stores.submissions().problem_tallies();
  for (const ProblemRecord& record : co_await api.problems.list(shelf_of(caller))) {
    problems.push_back(row_of(record, api.catalog, tallies));
  }
  json::object body{{"problems", std::move(problems)}};
  co_return with_etag(request, json_response(200, json::serialize(body)));
}

// The client's date, which is that of UTC or a neighbour of it; without one, the date in UTC.
sys_days day_in(const Request& request, sys_days today) {
  std::string text = query_text(request, "date");
  if (text.empty()) return today;
  auto time =
      text.size() == iso_date_size ? parse_iso_time(text, DayMeans::its_begin) : std::nullopt;
  if (!time || std::chrono::abs(*time - today) > days(1)) {
    throw invalid("date", "must be the date of today, in any time zone, like 2026-11-23");
  }
  return std::chrono::floor<days>(*time);
}

// The same for everybody, so nobody gets a hidden problem.
Task<Response> show_daily(const ApiParts& api, Request request, Caller) {
  check_query(request, {"date"});
  sys_days day = day_in(request, std::chrono::floor<days>(api.accounts.now()));
  std::vector<ProblemRecord> problems = co_await api.problems.list(Shelf::published);
  std::vector<std::string> ids;
  for (const ProblemRecord& problem : problems) ids.push_back(problem.id);
  json::object body{{"date", iso_time(day).substr(0, iso_date_size)}, {"problem", nullptr}};
  auto picked =
      std::ranges::find(problems, problem_of_day(std::move(ids), day), &ProblemRecord::id);
  if (picked != problems.end()) {
    auto tallies = co_await api.stores.submissions().problem_tallies();
    body["problem"] = row_of(*picked, api.catalog, tallies);
  }
  co_return with_etag(request, json_response(200, json::serialize(body)));
}

// The problem in the path, if the caller may see it.
Task<std::shared_ptr<const Problem>> problem_of(const ApiParts& api, const Request& request,
                                                const Caller& caller) {
  std::string id = request.parameters.at("id");
  co_return co_await api.problems.find(std::move(id), shelf_of(caller));
}

Task<Response> show_hint(const ApiParts& api, Request request, Caller caller) {
  std::shared_ptr<const Problem> problem = co_await problem_of(api, request, caller);
  const std::string& number = request.parameters.at("number");
  const std::vector<std::string>& hints = problem->hints;
  for (std::size_t i = 0; i < hints.size(); ++i) {
    if (number != std::to_string(i + 1)) continue;
    json::object body{{"text", hints[i]}};
    co_return with_etag(request, json_response(200, json::serialize(body)));
  }
  throw Error(ErrorKind::not_found,
              "the problem '" + problem->id + "' has no hint " + to_utf8(number.substr(0, 20)));
}

Task<Response> show_editorial(const ApiParts& api, Request request, Caller caller) {
  std::shared_ptr<const Problem> problem = co_await problem_of(api, request, caller);
  if (problem->solutions.empty()) {
    throw Error(ErrorKind::not_found, "the problem '" + problem->id + "' has no editorial");
  }
  auto reveal = request.query.find("reveal");
  bool wanted = reveal != request.query.end() && reveal->second == "true";
  if (!wanted) {
    bool solved = false;
    if (caller.identity)
      solved = co_await api.stores.submissions().has_solved(caller.user().id, problem->id);
    if (!solved) {
      co_return error_response(
          403, "locked", "solve the problem to see the editorial, or ask for it with reveal=true");
    }
  }
  auto english = std::ranges::find(problem->solutions, "en", &Problem::Statement::language);
  const Problem::Statement& solution =
      english != problem->solutions.end() ? *english : problem->solutions.front();
  json::object body{{"text", solution.text}, {"format", solution.format}};
  co_return json_response(200, json::serialize(body));
}

Task<Response> show_problem(const ApiParts& api, Request request, Caller caller) {
  std::shared_ptr<const Problem> problem = co_await problem_of(api, request, caller);
  json::object body = summary_json(summary_of(*problem), api.catalog);
  auto tallies = co_await api.stores.submissions().problem_tallies();
  put_tally(tallies, body);
  body["statements"] = statements_of(problem->statements);
  body["samples"] = samples_of(*problem);
  body["interactions"] = interactions_of(*problem);
  body["starter"] = starters_of(*problem);
  body["license"] = problem->license;
  body["credits"] = problem->credits;
  body["hints"] = problem->hints.size();
  body["editorial"] = !problem->solutions.empty();
  co_return with_etag(request, json_response(200, json::serialize(body)));
}

// The ETag of `shared_body` is computed from all of it, and a file of a package may be large.
Task<Response> with_etag_of_file(const Request& request, Response response) {
  co_return co_await off_loop(response.shared_body->size(),
                              [&] { return with_etag(request, std::move(response)); });
}

Task<Response> show_image(const ApiParts& api, Request request, Caller caller) {
  std::shared_ptr<const Problem> problem = co_await problem_of(api, request, caller);
  const std::string& name = request.parameters.at("name");
  const File* image = picture_named(problem->images, name);
  if (!image) {
    throw Error(ErrorKind::not_found,
                "the problem '" + problem->id + "' has no image '" + name + "'");
  }
  Response response;
  response.shared_body = image->contents;
  response.content_type = http::content_type_of(image->name);
  // A drawing may hold scripts; they must not run when it is opened by itself.
  response.headers.emplace_back("Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  co_return co_await with_etag_of_file(request, std::move(response));
}

// The statement in a language, if it is a PDF.
Task<Response> show_document(const ApiParts& api, Request request, Caller caller) {
  std::shared_ptr<const Problem> problem = co_await problem_of(api, request, caller);
  const std::string& language = request.parameters.at("language");
  for (const Problem::Statement& statement : problem->statements) {
    if (statement.format != "pdf" || statement.language != language) continue;
    Response response;
    // Shares the bytes with the problem, which lives as long as they are sent.
    response.shared_body = Blob(problem, &statement.text);
    response.content_type = "application/pdf";
    // Our own pages show it in a frame. Viewers need styles and an object for themselves; `sandbox`
    // would keep them from showing anything.
    response.headers = {{"Content-Security-Policy",
                         "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; "
                         "frame-ancestors 'self'"},
                        {"X-Frame-Options", "SAMEORIGIN"},
                        {"Content-Disposition", "inline; filename=\"" + problem->id + "." +
                                                    statement.language + ".pdf\""}};
    co_return co_await with_etag_of_file(request, std::move(response));
  }
  throw Error(ErrorKind::not_found, "the problem '" + problem->id +
                                        "' has no statement in PDF in '" +
                                        to_utf8(language.substr(0, 20)) + "'");
}

}  // namespace

void add_problem_routes(Routes& routes) {
  routes.add("GET", "/api/daily", {}, show_daily);
  routes.add("GET", "/api/problems", {}, list_problems);
  routes.add("GET", "/api/problems/:id", {}, show_problem);
  routes.add("GET", "/api/problems/:id/images/:name", {}, show_image);
  routes.add("GET", "/api/problems/:id/statements/:language", {}, show_document);
  routes.add("GET", "/api/problems/:id/hints/:number", {}, show_hint);
  routes.add("GET", "/api/problems/:id/editorial", {}, show_editorial);
}

}  // namespace codevault
