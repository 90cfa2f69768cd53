#include "api/json_body.hpp"

#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>
#include <set>
#include <string>
#include <vector>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/off_loop.hpp"
#include "http/text.hpp"

namespace codevault {
namespace {

namespace json = boost::json;

// Checks a document before memory is spent on it, for faults that json::value would accept.
class Examiner {
 public:
  static constexpr std::size_t max_array_size = -1;
  static constexpr std::size_t max_object_size = -1;
  static constexpr std::size_t max_string_size = -1;
  static constexpr std::size_t max_key_size = 1'000;

  std::string fault;  // why it stopped, if not for the syntax

  using Code = json::error_code;
  using View = json::string_view;
  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_array_begin(Code& error) { return value(error); }
  bool on_array_end(std::size_t, Code&) { return true; }
  bool on_object_begin(Code& error) {
    keys_.emplace_back();
    return value(error);
  }
  bool on_object_end(std::size_t, Code&) {
    keys_.pop_back();
    return true;
  }
  bool on_string_part(View, std::size_t, Code&) { return true; }
  bool on_string(View, std::size_t, Code& error) { return value(error); }
  bool on_key_part(View part, std::size_t, Code&) {
    key_.append(part);
    return true;
  }
  bool on_key(View part, std::size_t, Code& error) {
    key_.append(part);
    std::string key = std::exchange(key_, {});
    if (keys_.back().insert(key).second) return true;
    return stop("the key '" + key + "' occurs twice", error);
  }
  bool on_number_part(View, Code&) { return true; }
  bool on_int64(std::int64_t, View, Code& error) { return value(error); }
  bool on_uint64(std::uint64_t, View, Code& error) { return value(error); }
  bool on_double(double, View, Code& error) { return value(error); }
  bool on_bool(bool, Code& error) { return value(error); }
  bool on_null(Code& error) { return value(error); }
  bool on_comment_part(View, Code&) { return true; }
  bool on_comment(View, Code&) { return true; }

 private:
  bool value(Code& error) {
    constexpr std::size_t most = 10'000;
    return ++values_ <= most || stop("there are more than 10000 values", error);
  }
  bool stop(std::string why, Code& error) {
    fault = std::move(why);
    error = json::error::syntax;
    return false;
  }

  std::vector<std::set<std::string>> keys_;  // of the objects that are open
  std::string key_;
  std::size_t values_ = 0;
};

Error bad_body(const std::string& problem) {
  return Error(ErrorKind::invalid, "the body " + problem);
}

std::string place_of(std::string_view body, std::size_t offset) {
  std::string_view before = body.substr(0, offset);
  auto line = std::ranges::count(before, '\n') + 1;
  std::size_t column = offset - (before.rfind('\n') + 1) + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

void examine(std::string_view body) {
  constexpr std::size_t deepest = 16;
  json::parse_options options;
  options.max_depth = deepest;
  json::basic_parser<Examiner> parser(options);
  json::error_code error;
  std::size_t end = parser.write_some(false, body.data(), body.size(), error);
  std::string problem = parser.handler().fault;
  if (!error && end == body.size()) return;
  if (problem.empty() && error == json::error::too_deep) problem = "the nesting is too deep";
  if (problem.empty() && error == json::error::incomplete) problem = "the text ends too early";
  if (problem.empty()) problem = error ? error.message() : "text follows the object";
  throw bad_body("is not valid JSON: " + problem + " (" + place_of(body, end) + ")");
}

}  // namespace

json::object parse_body(std::string_view body) {
  if (body.empty()) throw bad_body("is empty; it must be a JSON object");
  if (!is_utf8(body)) throw bad_body("is not UTF-8");
  examine(body);
  json::error_code error;
  json::value value = json::parse(body, error);
  if (error) throw bad_body("is not valid JSON: " + error.message());
  if (!value.is_object()) throw bad_body("must be a JSON object");
  return std::move(value.get_object());
}

void require_json(const http::Request& request) {
  auto parts = http::split(request.header("Content-Type"), ';');
  if (parts.empty() || !same_word(parts[0], "application/json")) {
    throw http::Refusal(415, "the Content-Type must be application/json");
  }
  for (std::size_t i = 1; i < parts.size(); ++i) {
    auto [name, value] = http::split_pair(parts[i], '=');
    bool quoted = value.size() > 1 && value.front() == '"' && value.back() == '"';
    std::string_view charset = quoted ? value.substr(1, value.size() - 2) : value;
    if (same_word(name, "charset") && !same_word(charset, "utf-8")) {
      throw http::Refusal(415, "the charset of the body must be utf-8");
    }
  }
}

Task<JsonFields> body_fields(const http::Request& request) {
  require_json(request);
  Bytes size = request.body.size();
  json::object body = co_await off_loop(size, [&] { return parse_body(request.body); });
  co_return JsonFields(std::move(body));
}

}  // namespace codevault
