#include "api/routes.hpp"

#include <boost/json.hpp>

#include "api/iso_time.hpp"
#include "api/json_body.hpp"
#include "api/query.hpp"
#include "api/responses.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/off_loop.hpp"
#include "judge/build.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

constexpr Bytes largest = 512_KiB;

// Made of the contents, so that the same program is kept once. The link is as hard to guess as the
// program.
std::string id_of(const std::string& contents) { return sha256_of(contents).substr(0, 26); }

Task<Response> keep_snippet(const ApiParts& api, Request request, Caller) {
  check_query(request, {});
  require_json(request);
  Bytes size = request.body.size();
  std::string contents = co_await off_loop(size, [&] {
    Program program = parse_program(parse_body(request.body), api.ceilings);
    const Language& language = api.catalog.at(program.language);
    check_files(language, program);
    program.language = api.catalog.name_of(language);
    return json::serialize(to_json(program));
  });
  if (contents.size() > largest) {
    throw http::Refusal(413,
                        "a shared program may have at most " + std::to_string(largest) + " bytes");
  }
  std::string id = id_of(contents);
  co_await api.stores.submissions().keep_snippet(id, std::move(contents),
                                                 std::chrono::system_clock::now());
  json::object body{{"id", id}};
  co_return json_response(201, json::serialize(body));
}

Task<Response> show_snippet(const ApiParts& api, Request request, Caller) {
  check_query(request, {});
  std::string id = request.parameters.at("id");
  auto found = co_await api.stores.submissions().find_snippet(id);
  if (!found) throw Error(ErrorKind::not_found, "the link is unknown");
  std::string body = co_await off_loop(found->first.size(), [&] {
    json::object object = json::parse(found->first).as_object();
    object["id"] = id;
    for (const char* list : {"files", "args"}) {
      if (!object.contains(list)) object[list].emplace_array();
    }
    if (!object.contains("input") && !object.contains("inputBase64")) object["input"] = "";
    object["createdAt"] = iso_time(found->second);
    return json::serialize(object);
  });
  co_return with_etag(request, json_response(200, std::move(body)));
}

}  // namespace

void add_snippet_routes(Routes& routes) {
  const Access run_access{.scope = Scope::run};
  routes.add("POST", "/api/snippets", run_access, keep_snippet);
  routes.add("GET", "/api/snippets/:id", {}, show_snippet);
}

}  // namespace codevault
