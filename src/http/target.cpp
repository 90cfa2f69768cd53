#include "http/target.hpp"

#include <boost/url/params_view.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "base/encoding.hpp"

namespace codevault::http {
namespace {

namespace urls = boost::urls;

// Decoded text, refused when it could harm logs or file names.
std::string plain(std::string text) {
  bool control = std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (control || !is_utf8(text)) {
    throw Refusal(400, "the address asked for must be UTF-8 without control characters");
  }
  return text;
}

}  // namespace

void read_target(std::string_view target, Request& request) {
  if (target == "*" && request.method == "OPTIONS") {
    request.path = "/*";
    return;
  }
  auto url = target.starts_with('/') ? urls::parse_origin_form(target) : urls::parse_uri(target);
  if (!url || (url->has_scheme() && url->scheme_id() != urls::scheme::http &&
               url->scheme_id() != urls::scheme::https)) {
    throw Refusal(400, "the address asked for is not a well-formed path");
  }
  request.path = plain(url->path());
  if (request.path.empty()) request.path = "/";
  urls::encoding_opts form;
  form.space_as_plus = true;
  for (const auto& parameter : url->params(form)) {
    // "?" alone, or "&&", names nothing.
    if (parameter.key.empty() && !parameter.has_value) continue;
    request.query[plain(parameter.key)] = plain(parameter.value);
  }
}

}  // namespace codevault::http
