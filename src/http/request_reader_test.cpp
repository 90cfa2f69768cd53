#include "http/request_reader.hpp"

#include <gmock/gmock.h>

namespace codevault::http {
namespace {

using testing::HasSubstr;

constexpr Bytes max_header = 1'000;
constexpr Bytes max_body = 10'000;

std::vector<Incoming> read_all(RequestReader& reader) {
  std::vector<Incoming> requests;
  while (auto incoming = reader.next()) requests.push_back(std::move(*incoming));
  return requests;
}

std::vector<Incoming> read_all(std::string_view bytes) {
  RequestReader reader(max_header, max_body);
  reader.add(bytes);
  return read_all(reader);
}

// The same bytes, one at a time.
std::vector<Incoming> read_slowly(std::string_view bytes) {
  RequestReader reader(max_header, max_body);
  std::vector<Incoming> requests;
  for (char byte : bytes) {
    reader.add({&byte, 1});
    for (Incoming& incoming : read_all(reader)) requests.push_back(std::move(incoming));
  }
  return requests;
}

unsigned refusal_of(std::string_view bytes) {
  unsigned at_once = 0;
  unsigned slowly = 0;
  try {
    read_all(bytes);
  } catch (const Refusal& refusal) {
    at_once = refusal.status();
  }
  try {
    read_slowly(bytes);
  } catch (const Refusal& refusal) {
    slowly = refusal.status();
  }
  EXPECT_EQ(at_once, slowly) << "depends on how the bytes arrive";
  return at_once;
}

TEST(RequestReader, TakesNothingForNoParameter) {
  for (const char* query : {"?", "?&", "?a=1&&"}) {
    std::string bytes = std::string("GET /x") + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    auto requests = read_all(bytes);
    ASSERT_EQ(requests.size(), 1u);
    EXPECT_FALSE(requests[0].request.query.contains("")) << query;
  }
}

TEST(RequestReader, ReadsARequestHoweverItArrives) {
  constexpr std::string_view bytes =
      "POST /run/x%20y?wait=5&name=a+b%26c&flag HTTP/1.1\r\nHost: localhost\r\n"
      "content-type:  application/json \r\nContent-Length: 7\r\n\r\n{\"a\":1}";

  for (const auto& requests : {read_all(bytes), read_slowly(bytes)}) {
    ASSERT_EQ(requests.size(), 1u);
    const Request& request = requests[0].request;
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.path, "/run/x y");
    EXPECT_EQ(request.query.at("wait"), "5");
    EXPECT_EQ(request.query.at("name"), "a b&c");
    EXPECT_EQ(request.query.at("flag"), "");
    EXPECT_EQ(request.header("Content-Type"), "application/json");
    EXPECT_EQ(request.body, "{\"a\":1}");
    EXPECT_TRUE(requests[0].keep_alive);
  }
}

TEST(RequestReader, ReadsPipelinedRequestsInOrder) {
  constexpr std::string_view bytes =
      "GET /1 HTTP/1.1\r\nHost: x\r\n\r\n"
      "\r\n"
      "POST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
      "POST /3 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
      "2;note=\"x\"\r\nab\r\n1\r\nc\r\n0\r\nTrailer: dropped\r\n\r\n"
      "POST /4 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
      "GET /5 HTTP/1.0\r\n\r\n";

  for (const auto& requests : {read_all(bytes), read_slowly(bytes)}) {
    ASSERT_EQ(requests.size(), 5u);
    for (std::size_t i = 0; i < 5; ++i) {
      EXPECT_EQ(requests[i].request.path, "/" + std::to_string(i + 1));
    }
    EXPECT_EQ(requests[1].request.body, "abc");
    EXPECT_EQ(requests[2].request.body, "abc");
    EXPECT_EQ(requests[2].request.header("Trailer"), "");
    EXPECT_EQ(requests[3].request.body, "");
    EXPECT_FALSE(requests[4].http_1_1);
    EXPECT_FALSE(requests[4].keep_alive);
  }
}

TEST(RequestReader, TakesAnAbsoluteAddressAsAProxyWouldSendIt) {
  auto requests = read_all("GET http://example.org/a?b=c HTTP/1.1\r\nHost: example.org\r\n\r\n");

  ASSERT_EQ(requests.size(), 1u);
  EXPECT_EQ(requests[0].request.path, "/a");
  EXPECT_EQ(requests[0].request.query.at("b"), "c");
}

TEST(RequestReader, ClosesWhenTheClientWantsTo) {
  auto requests = read_all("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

  ASSERT_EQ(requests.size(), 1u);
  EXPECT_FALSE(requests[0].keep_alive);
}

TEST(RequestReader, RefusesWhatIsNotARequestWithTheRightStatus) {
  const std::pair<unsigned, std::string> cases[] = {
      {400, "\x16\x03\x01\x02\x01\x01\x01\xfc\x03\x03 TLS hello\r\n\r\n"},
      {400, std::string("\0\0\0\0\0\0\0\0\r\n\r\n", 12)},
      {400, "GET\r\n\r\n"},
      {400, "GET  / HTTP/1.1\r\nHost: x\r\n\r\n"},
      {505, "GET / HTTP/2.0\r\nHost: x\r\n\r\n"},
      {505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
      {505, "GET / FTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\n\r\n"},                         // no host
      {400, "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},   // two hosts
      {400, "GET / HTTP/1.1\r\nHost : x\r\n\r\n"},             // blank in a name
      {400, "GET / HTTP/1.1\r\nHost: x\r\nA b: c\r\n\r\n"},    // the same
      {400, "GET / HTTP/1.1\r\nHost: x\r\nA: b\x01\r\n\r\n"},  // control character
      {400, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1x\r\n\r\n"},
      {400, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"},
      {400, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"},
      {400, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n"},
      {400,
       "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc"},
      {400,
       "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc"},
      {501, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\nabc"},
      {501, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\nabc"},
      {501, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {400, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nxyz12\r\n"},
      {400, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabcd\r\n0\r\n"},
      {417, "POST / HTTP/1.1\r\nHost: x\r\nExpect: wonders\r\nContent-Length: 1\r\n\r\na"},
      {413, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10001\r\n\r\n"},
      {413, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2712\r\n"},
      {400, "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET /%0d%0aa HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET /a%2 HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET /?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET /?a=%c0%80 HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET /\xc3\xa4 HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET a HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET ftp://x/ HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n"},
  };
  for (const auto& [status, bytes] : cases) EXPECT_EQ(refusal_of(bytes), status) << bytes;
}

TEST(RequestReader, RefusesAHeaderThatIsTooLargeHoweverItArrives) {
  std::string lines = "GET / HTTP/1.1\r\nHost: x\r\n";
  while (lines.size() < max_header + 100) lines += "A: b\r\n";
  std::string line = "GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(max_header, 'b');
  std::string target = "GET /" + std::string(max_header, 'b');

  EXPECT_EQ(refusal_of(lines), 431u);
  EXPECT_EQ(refusal_of(line), 431u);
  EXPECT_EQ(refusal_of(target), 431u);
}

TEST(RequestReader, RefusesEndlessWordsAroundChunks) {
  std::string head = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";

  EXPECT_EQ(refusal_of(head + "1;" + std::string(2 * max_header, 'a')), 400u);
  EXPECT_EQ(refusal_of(head + "0\r\nA: " + std::string(2 * max_header, 'a')), 400u);
}

TEST(RequestReader, CountsTheChunksOfABodyTogether) {
  std::string bytes = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int i = 0; i < 11; ++i) bytes += "3e8\r\n" + std::string(1'000, 'a') + "\r\n";

  EXPECT_EQ(refusal_of(bytes), 413u);
}

TEST(RequestReader, SaysOnceThatTheClientWaitsToContinue) {
  RequestReader reader(max_header, max_body);
  reader.add("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n");
  EXPECT_FALSE(reader.next());

  EXPECT_TRUE(reader.take_continue());
  EXPECT_FALSE(reader.take_continue());

  reader.add("a");
  EXPECT_EQ(reader.next().value().request.body, "a");
  EXPECT_FALSE(reader.started());
}

TEST(RequestReader, LeavesATraversalToThoseWhoOnlyLookThingsUp) {
  auto requests = read_all("GET /../%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n");

  ASSERT_EQ(requests.size(), 1u);
  EXPECT_EQ(requests[0].request.path, "/../../etc/passwd");
}

}  // namespace
}  // namespace codevault::http
