#include "api/responses.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/json.hpp>
#include <boost/system/system_error.hpp>

#include "accounts/accounts.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "http/negotiation.hpp"

namespace codevault {
namespace {

namespace json = boost::json;

unsigned status_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::invalid: return 400;
    case ErrorKind::not_found: return 404;
    case ErrorKind::conflict: return 409;
    case ErrorKind::exhausted: return 429;
    case ErrorKind::unavailable: return 503;
  }
  return 500;
}

std::string_view code_of(unsigned status) {
  switch (status) {
    case 401: return "sign_in_required";
    case 403: return "forbidden";
    case 404: return "not_found";
    case 405: return "method_not_allowed";
    case 409: return "conflict";
    case 413: return "payload_too_large";
    case 415: return "unsupported_media_type";
    case 500: return "internal_error";
    case 503: return "unavailable";
    default: return "invalid_request";
  }
}

http::Response response_with(unsigned status, json::object error, http::Headers headers = {}) {
  json::object body;
  body["error"] = std::move(error);
  http::Response response = json_response(status, json::serialize(body));
  std::ranges::move(headers, std::back_inserter(response.headers));
  return response;
}

json::object error_object(std::string_view code, std::string_view message, std::string_view field) {
  json::object error;
  error["code"] = code;
  error["message"] = to_utf8(message);
  if (!field.empty()) error["field"] = to_utf8(field);
  return error;
}

std::string seconds_of(std::chrono::milliseconds wait) {
  return std::to_string(std::max<std::int64_t>(1, (wait.count() + 999) / 1000));
}

// Logs a sentence at most once in ten seconds: when something is down, every request fails.
void tell_failure(const std::string& sentence) {
  using Clock = std::chrono::steady_clock;
  constexpr auto while_long = std::chrono::seconds(10);
  thread_local std::string last;
  thread_local Clock::time_point told;
  Clock::time_point now = Clock::now();
  if (sentence == last && now - told < while_long) return;
  last = sentence;
  told = now;
  spdlog::error("request failed: {}", sentence);
}

}  // namespace

http::Response json_response(unsigned status, std::string body) {
  http::Response response;
  response.status = status;
  response.headers = {{"Cache-Control", "no-store"}};
  response.body = std::move(body);
  return response;
}

http::Response no_content() { return json_response(204, ""); }

http::Response with_etag(const http::Request& request, http::Response response) {
  const std::string& body = response.shared_body ? *response.shared_body : response.body;
  std::string etag = "W/\"" + sha256_of(body).substr(0, 32) + '"';
  // Private, because what is shown depends on the caller.
  http::set_header(response, "Cache-Control", "private, no-cache");
  response.headers.emplace_back("ETag", etag);
  if (http::names(request.header("If-None-Match"), etag)) response.status = 304;
  return response;
}

http::Response error_response(unsigned status, std::string_view code, std::string_view message,
                              std::string_view field) {
  return response_with(status, error_object(code, message, field));
}

http::Response response_of(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const http::Refusal& refusal) {
    json::object error = error_object(code_of(refusal.status()), refusal.what(), {});
    return response_with(refusal.status(), std::move(error), refusal.headers());
  } catch (const TooManyAttempts& attempts) {
    return rate_limited(attempts.wait());
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::exhausted) return queue_full({});
    unsigned status = status_of(error.kind());
    if (status >= 500) tell_failure(error.what());
    http::Headers headers;
    if (status == 503) headers = {{"Retry-After", "2"}};
    json::object body = error_object(code_of(status), error.what(), error.field());
    return response_with(status, std::move(body), headers);
  } catch (const boost::system::system_error& error) {
    if (error.code() != boost::asio::error::operation_aborted) {
      spdlog::error("request failed: {}", error.what());
    }
  } catch (const std::exception& error) {
    spdlog::error("request failed: {}", error.what());
  } catch (...) {
    spdlog::error("request failed");
  }
  return error_response(500, "internal_error", "an error in the server; it is logged");
}

http::Response queue_full(std::optional<std::size_t> waiting) {
  constexpr auto wait = std::chrono::seconds(5);
  json::object error = error_object(
      "queue_full", "the queue is full, try again in " + seconds_of(wait) + " seconds", {});
  if (waiting) error["position"] = *waiting;
  return response_with(429, std::move(error), {{"Retry-After", seconds_of(wait)}});
}

http::Response rate_limited(std::chrono::milliseconds wait) {
  std::string seconds = seconds_of(wait);
  json::object error =
      error_object("rate_limited", "too many requests, try again in " + seconds + " seconds", {});
  return response_with(429, std::move(error), {{"Retry-After", seconds}});
}

void add_security_headers(http::Response& response,
                          const std::vector<std::string>& frame_ancestors) {
  // Monaco styles its lines inline and starts its workers from blobs.
  static constexpr std::string_view policy_of_pages =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
      "worker-src 'self' blob:; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
      "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";
  static constexpr std::string_view policy_of_data = "default-src 'none'; frame-ancestors 'none'";

  bool data = response.events || response.content_type.starts_with("application/json");
  // What a handler says itself stays.
  auto add = [&](const char* name, std::string_view value) {
    auto same = [name](const auto& header) { return header.first == name; };
    if (std::ranges::any_of(response.headers, same)) return;
    response.headers.emplace_back(name, value);
  };
  std::string ancestors =
      frame_ancestors.empty() ? "'none'" : fmt::format("{}", fmt::join(frame_ancestors, " "));
  add("Content-Security-Policy",
      data ? std::string(policy_of_data) : std::string(policy_of_pages) + ancestors);
  add("X-Content-Type-Options", "nosniff");
  add("Cross-Origin-Resource-Policy", "same-origin");
  add("Referrer-Policy", "same-origin");
  if (data) return;
  if (frame_ancestors.empty()) add("X-Frame-Options", "DENY");
  add("Cross-Origin-Opener-Policy", "same-origin");
  add("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
}

}  // namespace codevault
