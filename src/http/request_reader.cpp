#include "http/request_reader.hpp"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/url/params_view.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "base/encoding.hpp"
#include "http/text.hpp"

namespace codevault::http {

namespace beast = boost::beast;
namespace urls = boost::urls;

// Fills an Incoming from what Beast parses. Drops the trailer of a chunked body.
class RequestReader::Parser : public beast::http::basic_parser<true> {
 public:
  Incoming incoming;
  std::string target;

 private:
  using Error = beast::error_code;
  using View = beast::string_view;

  void on_request_impl(beast::http::verb, View method, View what, int version, Error&) override {
    incoming.request.method = std::string(method);
    incoming.http_1_1 = version >= 11;
    target = std::string(what);
  }
  void on_response_impl(int, View, int, Error&) override {}
  void on_field_impl(beast::http::field, View name, View value, Error&) override {
    if (!is_header_done()) incoming.request.headers.emplace_back(name, value);
  }
  void on_header_impl(Error&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
  std::size_t on_body_impl(View bytes, Error&) override {
    incoming.request.body.append(bytes);
    return bytes.size();
  }
  void on_chunk_header_impl(std::uint64_t, View, Error&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, View bytes, Error& error) override {
    return on_body_impl(bytes, error);
  }
  void on_finish_impl(Error&) override {}
};

namespace {

Refusal refusal_of(const beast::error_code& error) {
  using Code = beast::http::error;
  if (error == Code::header_limit) return {431, "the header of the request is too large"};
  if (error == Code::body_limit) return {413, "the body of the request is too large"};
  if (error == Code::bad_version) return {505, "only HTTP/1.0 and HTTP/1.1 are spoken here"};
  return {400, "the request is not well-formed HTTP: " + error.message()};
}

std::size_t count_of(const Request& request, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::count_if(
      request.headers, [&](const auto& header) { return same_word(header.first, name); }));
}

// Refuses a header whose lines are well-formed and contradict each other or ask for what is not
// supported.
void check_header(const Incoming& incoming, bool chunked) {
  const Request& request = incoming.request;
  if (count_of(request, "Host") > 1 || (incoming.http_1_1 && count_of(request, "Host") == 0)) {
    throw Refusal(400, "a request has one Host header");
  }
  std::size_t encodings = count_of(request, "Transfer-Encoding");
  if (encodings > 0 && !(encodings == 1 && chunked && incoming.http_1_1 &&
                         same_word(request.header("Transfer-Encoding"), "chunked"))) {
    throw Refusal(501, "the only Transfer-Encoding that is read here is chunked");
  }
  std::string_view expect = request.header("Expect");
  if (!expect.empty() && !same_word(expect, "100-continue")) {
    throw Refusal(417, "the only expectation that is met here is 100-continue");
  }
}

// Decoded text, refused when it could harm logs or file names.
std::string plain(std::string text) {
  bool control = std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (control || !is_utf8(text)) {
    throw Refusal(400, "the address asked for must be UTF-8 without control characters");
  }
  return text;
}

// Reads a request line's target into path and query of `request`. Throws Refusal(400) unless it is
// "/..." or "http://host/..." whose decoded parts are UTF-8 without control characters; "*" is the
// path "/*" of OPTIONS.
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

}  // namespace

RequestReader::RequestReader(Bytes max_header, Bytes max_body)
    : max_header_(max_header), max_body_(max_body) {}

RequestReader::~RequestReader() = default;

void RequestReader::add(std::string_view bytes) { unread_.append(bytes); }

bool RequestReader::started() const { return parser_ || !unread_.empty(); }

Bytes RequestReader::body_size() const {
  return parser_ ? parser_->incoming.request.body.size() : 0;
}

bool RequestReader::take_continue() {
  if (continued_ || !parser_ || !parser_->is_header_done() || parser_->is_done()) return false;
  const Incoming& incoming = parser_->incoming;
  if (!incoming.http_1_1 || incoming.request.header("Expect").empty()) return false;
  continued_ = true;
  return incoming.request.body.empty();  // a client that sends already waits for nothing
}

std::optional<Incoming> RequestReader::next() {
  if (!parser_) {  // an empty line between requests is tolerated (RFC 9112, section 2.2)
    std::size_t begin = unread_.find_first_not_of("\r\n");
    unread_.erase(0, std::min(begin, unread_.size()));
    if (unread_.empty()) return std::nullopt;
    parser_ = std::make_unique<Parser>();
    parser_->header_limit(static_cast<std::uint32_t>(max_header_));
    parser_->body_limit(max_body_);
    parser_->eager(true);
    header_size_ = 0;
    continued_ = false;
  }
  parse();
  if (!parser_->is_done()) return std::nullopt;
  Incoming incoming = std::move(parser_->incoming);
  incoming.keep_alive = parser_->keep_alive();
  read_target(parser_->target, incoming.request);
  parser_.reset();
  return incoming;
}

void RequestReader::parse() {
  // Each message that Beast's parser still reads in chunks ends in "0\r\n\r\n"; given fewer than
  // those five bytes it fails an assertion of its own.
  constexpr std::size_t least_of_chunks = 5;
  bool header_was_done = parser_->is_header_done();
  beast::error_code error;
  while (!error && !parser_->is_done() && !unread_.empty()) {
    if (parser_->is_header_done() && parser_->chunked() && unread_.size() < least_of_chunks) break;
    std::size_t taken = parser_->put(boost::asio::buffer(unread_), error);
    if (!header_was_done) header_size_ += taken;
    unread_.erase(0, taken);
    if (!header_was_done && parser_->is_header_done()) {
      check_header(parser_->incoming, parser_->chunked());
      header_was_done = true;
    }
  }
  if (error && error != beast::http::error::need_more) throw refusal_of(error);
  // Beast does not count the header lines it took before, and does not limit the lines of a chunk.
  if (!header_was_done && header_size_ + unread_.size() > max_header_) {
    throw refusal_of(beast::http::error::header_limit);
  }
  if (header_was_done && !parser_->is_done() && unread_.size() > max_header_) {
    throw Refusal(400, "a chunk of the request's body begins or ends with too many words");
  }
}

}  // namespace codevault::http
