#include "http/compression.hpp"

#include <zlib.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <new>

#include "base/off_loop.hpp"
#include "http/negotiation.hpp"
#include "http/text.hpp"

namespace codevault::http {
namespace {

constexpr Bytes least = 1_KiB;  // a smaller body is one packet in any case
constexpr Bytes most = 64_MiB;
constexpr Bytes little = 16_KiB;  // takes less than a millisecond

bool is_text(std::string_view content_type) {
  std::string_view type = split_pair(content_type, ';').first;
  return type.starts_with("text/") || type == "application/json" || type == "image/svg+xml";
}

bool has_coding(const Response& response) {
  return std::ranges::any_of(response.headers, [](const auto& header) {
    return same_word(header.first, "Content-Encoding");
  });
}

}  // namespace

std::string gzip(std::string_view bytes) {
  constexpr int level = 5;  // nearly as small as the best, in half the time
  constexpr int gzip_format = 16;
  constexpr int usual_memory = 8;
  z_stream stream{};
  if (::deflateInit2(&stream, level, Z_DEFLATED, MAX_WBITS + gzip_format, usual_memory,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  std::unique_ptr<z_stream, int (*)(z_stream*)> own(&stream, ::deflateEnd);
  std::string packed(::deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  [[maybe_unused]] int end = ::deflate(&stream, Z_FINISH);
  assert(end == Z_STREAM_END);
  packed.resize(stream.total_out);
  return packed;
}

Task<Response> compressed(std::string accept_encoding, Response response) {
  if (response.events || has_coding(response) || !is_text(response.content_type)) {
    co_return response;
  }
  const std::string& body = response.shared_body ? *response.shared_body : response.body;
  if (body.size() < least || body.size() > most) co_return response;
  vary_on(response, "Accept-Encoding");
  if (response.status == 304 || !accepts(accept_encoding, "gzip")) co_return response;
  auto pack = [&body] { return gzip(body); };
  std::string packed;
  if (body.size() <= little) {
    packed = pack();
  } else {
    packed = co_await off_loop(pack);
  }
  response.body = std::move(packed);
  response.shared_body = {};
  response.headers.emplace_back("Content-Encoding", "gzip");
  co_return response;
}

}  // namespace codevault::http
