#include "worker/live_output.hpp"

#include <boost/json.hpp>

#include "base/encoding.hpp"

namespace codevault {
namespace {

// Passed on at once from this size on, so that events stay small.
constexpr std::size_t enough = 16'384;

}  // namespace

void LiveOutput::write(Stream stream, std::string_view bytes) {
  Stream other = stream == Stream::out ? Stream::err : Stream::out;
  pass_on(other, Rest::keep);  // it was written before
  std::string& pending = pending_[static_cast<int>(stream)];
  pending += bytes;
  if (pending.size() >= enough) pass_on(stream, Rest::keep);
  if (waiting_) return;
  waiting_ = true;
  spawn(executor_, "passing output on", pass_on_later(shared_from_this()));
}

Task<> LiveOutput::pass_on_later(std::shared_ptr<LiveOutput> self) {
  co_await sleep_for(self->gather_);
  self->waiting_ = false;
  for (Stream stream : {Stream::out, Stream::err}) self->pass_on(stream, Rest::keep);
}

void LiveOutput::finish() {
  for (Stream stream : {Stream::out, Stream::err}) pass_on(stream, Rest::pass_on);
}

void LiveOutput::pass_on(Stream stream, Rest rest) {
  std::string& pending = pending_[static_cast<int>(stream)];
  std::size_t kept = rest == Rest::keep ? incomplete_tail_of(pending) : 0;
  std::string chunk = pending.substr(0, pending.size() - kept);
  pending.erase(0, chunk.size());
  if (chunk.empty()) return;
  boost::json::object event{{"stream", stream == Stream::out ? "stdout" : "stderr"}};
  if (is_utf8(chunk)) {
    event["text"] = chunk;
  } else {
    event["base64"] = to_base64(chunk);
  }
  tell_(boost::json::serialize(event));
}

}  // namespace codevault
