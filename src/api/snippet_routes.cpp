#include "api/snippet_routes.hpp"

#include <boost/json.hpp>

#include "api/iso_time.hpp"
#include "api/json_body.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/off_loop.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

constexpr Bytes largest = 512_KiB;

// Made of the contents, so that the same program is kept once. The link is as hard to guess as the
// program.
std::string id_of(const std::string& contents) { return sha256_of(contents).substr(0, 26); }

}  // namespace

void SnippetRoutes::add_to(Routes& routes) {
  const Access run_access{.scope = Scope::run};
  routes.add("POST", "/api/snippets", run_access, by(this, &SnippetRoutes::keep));
  routes.add("GET", "/api/snippets/:id", {}, by(this, &SnippetRoutes::show));
}

Task<Response> SnippetRoutes::keep(Request request) {
  check_query(request, {});
  require_json(request);
  Bytes size = request.body.size();
  std::string contents = co_await off_loop(size, [&] {
    Program program = parse_program(parse_body(request.body), ceilings_);
    program.language = catalog_.at(program.language).id;
    return json::serialize(to_json(program));
  });
  if (contents.size() > largest) {
    throw http::Refusal(413,
                        "a shared program may have at most " + std::to_string(largest) + " bytes");
  }
  std::string id = id_of(contents);
  co_await store_.keep_snippet(id, std::move(contents), std::chrono::system_clock::now());
  json::object body{{"id", id}};
  co_return json_response(201, json::serialize(body));
}

Task<Response> SnippetRoutes::show(Request request) {
  check_query(request, {});
  std::string id = request.parameters.at("id");
  auto found = co_await store_.find_snippet(id);
  if (!found) throw Error(ErrorKind::not_found, "the link is unknown");
  json::object body = json::parse(found->first).as_object();
  body["id"] = id;
  for (const char* list : {"files", "args"}) {
    if (!body.contains(list)) body[list].emplace_array();
  }
  if (!body.contains("input") && !body.contains("inputBase64")) body["input"] = "";
  body["createdAt"] = iso_time(found->second);
  co_return with_etag(request, json_response(200, json::serialize(body)));
}

}  // namespace codevault
