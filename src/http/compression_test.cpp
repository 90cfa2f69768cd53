#include "http/compression.hpp"

#include <gmock/gmock.h>
#include <zlib.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

namespace codevault::http {
namespace {

std::string unpacked(const std::string& packed, std::size_t size) {
  z_stream stream{};
  EXPECT_EQ(::inflateInit2(&stream, MAX_WBITS + 16), Z_OK);
  std::string bytes(size + 1, '\0');
  std::string from = packed;
  stream.next_in = reinterpret_cast<Bytef*>(from.data());
  stream.avail_in = static_cast<uInt>(from.size());
  stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  EXPECT_EQ(::inflate(&stream, Z_FINISH), Z_STREAM_END);
  bytes.resize(stream.total_out);
  ::inflateEnd(&stream);
  return bytes;
}

std::string header_of(const Response& response, const std::string& name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

class CompressionTest : public testing::Test {
 protected:
  Response send(Response response, const std::string& accepted = "gzip, br") {
    auto answer =
        asio::co_spawn(context_, compressed(accepted, std::move(response)), asio::use_future);
    context_.restart();
    while (answer.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
      context_.run_one();
    return answer.get();
  }
  static Response text(std::size_t size) { return {.body = std::string(size, 'x')}; }

  asio::io_context context_;
};

TEST_F(CompressionTest, PacksTextOfAnySizeThatIsWorthIt) {
  for (std::size_t size : {std::size_t{1024}, std::size_t{16'384}, std::size_t{3'000'000}}) {
    Response sent = send(text(size));

    EXPECT_EQ(header_of(sent, "Content-Encoding"), "gzip");
    EXPECT_EQ(header_of(sent, "Vary"), "Accept-Encoding");
    EXPECT_LT(sent.body.size(), size / 10);
    EXPECT_EQ(unpacked(sent.body, size), std::string(size, 'x'));
  }
}

TEST_F(CompressionTest, PacksBytesThatDoNotShrink) {
  std::string noise;
  for (unsigned i = 0, state = 1; i < 100'000; ++i) {
    state = state * 1'664'525 + 1'013'904'223;
    noise += static_cast<char>(state >> 24);
  }

  EXPECT_EQ(unpacked(gzip(noise), noise.size()), noise);
}

TEST_F(CompressionTest, PacksABodyThatOthersHoldToo) {
  Response response{.content_type = "image/svg+xml"};
  response.shared_body = make_blob(std::string(5000, 'x'));

  Response sent = send(response);

  EXPECT_FALSE(sent.shared_body);
  EXPECT_EQ(unpacked(sent.body, 5000), *response.shared_body);
}

TEST_F(CompressionTest, LeavesWhatIsNotWorthIt) {
  Response picture = text(5000);
  picture.content_type = "image/png";
  Response packed = text(5000);
  packed.headers = {{"Content-Encoding", "br"}};
  Response events = text(5000);
  events.events = [](EventStream&) -> Task<> { co_return; };
  for (const Response& response : {text(1023), text(0), picture, packed, events}) {
    Response sent = send(response);

    EXPECT_EQ(sent.body, response.body);
    EXPECT_EQ(sent.headers, response.headers);
  }
}

TEST_F(CompressionTest, TellsCachesThatOthersGetAnotherForm) {
  for (const char* accepted : {"", "br", "gzip;q=0"}) {
    Response sent = send(text(5000), accepted);

    EXPECT_EQ(sent.body, text(5000).body);
    EXPECT_EQ(sent.headers, (Headers{{"Vary", "Accept-Encoding"}}));
  }
  Response known = text(5000);
  known.status = 304;
  EXPECT_EQ(send(known).headers, (Headers{{"Vary", "Accept-Encoding"}}));
}

}  // namespace
}  // namespace codevault::http
