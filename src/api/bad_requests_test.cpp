#include <gmock/gmock.h>

#include "api/testing.hpp"
#include "http/test_client.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::AllOf;
using testing::Ge;
using testing::HasSubstr;
using testing::Lt;

class BadRequestsTest : public ApiFixture {
 protected:
  // The answer to a body that is `program` with one member replaced.
  http::Response post_with(const std::string& pointer, const json::value& value) {
    json::value program = json::parse(R"json({
      "language": "python", "code": "1", "args": ["a"], "input": "1",
      "files": [{"name": "a.txt", "content": "a"}, {"name": "b", "contentBase64": ""}],
      "limits": {"cpuTime": 1000, "wallTime": 2000, "memory": 1048576, "output": 10, "processes": 2}
    })json");
    program.at_pointer(pointer) = value;
    return post(json::serialize(program));
  }
};

TEST_F(BadRequestsTest, AreToldWhichFieldIsWrong) {
  ceilings_.code = 100;
  ceilings_.input = 200;
  std::string long_code(101, 'x');
  std::string long_input(201, 'x');
  const std::pair<std::string, std::string> cases[] = {
      {"language", R"({"code":""})"},
      {"language", R"({"language":"brainfog","code":""})"},
      {"code", R"({"language":"py","code":"a\u0000b"})"},
      {"language", R"({"language":"","code":""})"},
      {"code", R"({"language":"py","code":")" + long_code + "\"}"},
      {"input", R"({"language":"py","code":"","input":")" + long_input + "\"}"},
      {"args[1]", R"({"language":"py","code":"","args":["a",1]})"},
      {"files[0].name", R"({"language":"py","code":"","files":[{"name":"main.py","content":""}]})"},
      {"files[0].name",
       R"({"language":"py","code":"","files":[{"name":"main.py/a","content":""}]})"},
      {"files[1].name", R"({"language":"java","code":"public class A {}","files":[
          {"name":"Main.java","content":""},{"name":"A.java","content":""}]})"},
      {"files[0].mode", R"({"language":"py","code":"","files":[{"name":"a","mode":7}]})"},
      {"limits.memory", R"({"language":"py","code":"","limits":{"memory":99999999999999999999}})"},
      {"limits.processes", R"({"language":"py","code":"","limits":{"processes":100000}})"},
  };
  for (const auto& [field, body] : cases) {
    http::Response response = post(body);
    EXPECT_EQ(response.status, 400u) << body;
    EXPECT_EQ(text_at(response, "/error/code"), "invalid_request") << body;
    EXPECT_EQ(text_at(response, "/error/field"), field) << body;
    EXPECT_THAT(text_at(response, "/error/message"), HasSubstr("'" + field + "'")) << body;
  }
  EXPECT_EQ(wait(queue().counts()).queued, 0u);
}

TEST_F(BadRequestsTest, NameTheLanguagesThereAre) {
  http::Response response = post(R"({"language":"brainfog","code":""})");

  EXPECT_THAT(response.body, AllOf(HasSubstr("python"), HasSubstr("java")));
}

TEST_F(BadRequestsTest, AreNeverOurFaultWhateverAFieldHolds) {
  const json::value values[] = {nullptr,
                                true,
                                0,
                                -1,
                                1.5,
                                1e300,
                                "",
                                "\xf0\x9f\x92\xa9",
                                json::string(100'000, 'x'),
                                json::string(1, '\0'),
                                json::array(),
                                json::array{1, nullptr, json::array()},
                                json::object(),
                                json::object{{"a", json::object()}}};
  for (const char* pointer :
       {"/language", "/code", "/args", "/args/0", "/input", "/files", "/files/0", "/files/0/name",
        "/files/0/content", "/files/1/contentBase64", "/limits", "/limits/cpuTime",
        "/limits/wallTime", "/limits/memory", "/limits/output", "/limits/processes"}) {
    for (const json::value& value : values) {
      http::Response response = post_with(pointer, value);
      EXPECT_THAT(response.status, AllOf(Ge(200u), Lt(500u))) << pointer << " " << value;
      if (response.status == 202) continue;
      EXPECT_NE(text_at(response, "/error/message"), "") << pointer;
      EXPECT_NE(text_at(response, "/error/field"), "") << pointer << value;
    }
  }
}

TEST_F(BadRequestsTest, AreToldWhichParameterIsWrong) {
  std::string id = accept();
  const std::tuple<std::string, std::string, std::string> cases[] = {
      {"/job/" + id, "wait", "-1"},
      {"/job/" + id, "wait", "61"},
      {"/job/" + id, "wait", ""},
      {"/job/" + id, "wait", "1.5"},
      {"/job/" + id, "wait", "5s"},
      {"/job/" + id, "wait", " 5"},
      {"/job/" + id, "wait", "99999999999999999999"},
      {"/job/" + id, "wiat", "5"},
      {"/job/" + id + "/events", "wait", "5"},
  };
  for (const auto& [path, name, value] : cases) {
    http::Response response = get(path, {{name, value}});
    EXPECT_EQ(response.status, 400u) << path << " " << name << "=" << value;
    EXPECT_EQ(text_at(response, "/error/field"), name);
  }
}

TEST_F(BadRequestsTest, FindNoJobByAnIdThatIsNone) {
  for (const std::string& id :
       {std::string("nothing"), std::string("%"), std::string("a b"), std::string("'; DROP TABLE"),
        std::string("\xc3\xa4"), std::string(10'000, 'a'), std::string("..")}) {
    for (const char* method : {"GET", "DELETE"}) {
      http::Response response = send(method, "/job/" + id);
      EXPECT_EQ(response.status, 404u) << id;
      EXPECT_EQ(json_of(response).at("error").at("code"), "not_found") << id;
    }
    EXPECT_EQ(get("/job/" + id + "/events").status, 404u) << id;
  }
}

TEST_F(BadRequestsTest, HaveToBeJson) {
  const std::pair<unsigned, std::string> cases[] = {
      {415, ""},
      {415, "text/plain"},
      {415, "application/x-www-form-urlencoded"},
      {415, "multipart/form-data; boundary=x"},
      {415, "application/json; charset=latin1"},
      {415, "application/jsonp"},
      {202, "application/json"},
      {202, "Application/JSON; charset=\"UTF-8\""},
      {202, "application/json;charset=utf-8"},
  };
  for (const auto& [status, type] : cases) {
    http::Request run = request("POST", "/run/onlinecompiler", R"({"language":"py","code":""})");
    run.headers = {{"Content-Type", type}};
    EXPECT_EQ(ask(run).status, status) << type;
  }
}

TEST_F(BadRequestsTest, HaveAnIdempotencyKeyThatCanBeOne) {
  for (const std::string& key : {std::string("short"), std::string(201, 'a'),
                                 std::string("with blanks inside"), std::string("\xff", 1)}) {
    http::Request run = request("POST", "/run/onlinecompiler", R"({"language":"py","code":""})");
    run.headers.emplace_back("Idempotency-Key", key);
    http::Response response = ask(run);
    EXPECT_EQ(response.status, 400u) << key;
    EXPECT_EQ(json_of(response).at("error").at("field"), "Idempotency-Key") << key;
  }
}

// The same through a real socket, where the server has its word too.
class BadBytesTest : public ApiFixture {
 protected:
  BadBytesTest() {
    http::ServerSettings settings;
    settings.max_body = 10'000;
    server_ = std::make_unique<http::ServerThread>(settings, api().handler(), Api::error_handler());
  }
  ~BadBytesTest() override { server_.reset(); }

  static std::string with_body(const std::string& line, const std::string& body) {
    return line + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
  }

  std::unique_ptr<http::ServerThread> server_;
};

TEST_F(BadBytesTest, GetAnErrorInJsonWithTheRightStatus) {
  const std::string run = "POST /run/onlinecompiler";
  const std::tuple<unsigned, std::string, std::string> cases[] = {
      {400, "invalid_request", with_body(run, "")},
      {400, "invalid_request", with_body(run, "not json")},
      {400, "invalid_request", with_body(run, "{\"language\":\"py\",")},
      {400, "invalid_request", with_body(run, "{\"language\":\"\xff\",\"code\":\"\"}")},
      {400, "invalid_request", with_body(run, std::string(5'000, '['))},
      {400, "invalid_request", with_body(run + "?dry=1", "{}")},
      {400, "invalid_request", "garbage\r\n\r\n"},
      {400, "invalid_request", "GET /job/%zz HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "invalid_request", "GET /job/%00 HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "invalid_request", "GET /job/%ff HTTP/1.1\r\nHost: x\r\n\r\n"},
      {404, "not_found", "GET /job/a%2fb HTTP/1.1\r\nHost: x\r\n\r\n"},
      {404, "not_found", "GET /job/%27%22%3Cscript%3E HTTP/1.1\r\nHost: x\r\n\r\n"},
      {404, "not_found", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"},
      {404, "not_found", with_body("POST /run/nothing", "{}")},
      {405, "method_not_allowed", "GET /run/onlinecompiler HTTP/1.1\r\nHost: x\r\n\r\n"},
      {405, "method_not_allowed", "TRACE /healthz HTTP/1.1\r\nHost: x\r\n\r\n"},
      {413, "payload_too_large", with_body(run, std::string(10'001, ' '))},
      {415, "unsupported_media_type",
       "POST /run/onlinecompiler HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"},
      {431, "invalid_request",
       "GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(40'000, 'a') + "\r\n\r\n"},
      {505, "invalid_request", "GET / HTTP/3.0\r\nHost: x\r\n\r\n"},
  };
  for (const auto& [status, code, bytes] : cases) {
    http::Answer answer = http::TestClient(server_->port()).ask(bytes);
    std::string shown = bytes.substr(0, 200);
    ASSERT_EQ(answer.status, status) << shown;
    EXPECT_EQ(answer.header("Content-Type"), "application/json") << shown;
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff") << shown;
    json::error_code error;
    json::value body = json::parse(answer.body, error);
    ASSERT_FALSE(error) << shown << answer.body;
    EXPECT_EQ(body.at("error").at("code").as_string(), json::string_view(code)) << shown;
    EXPECT_FALSE(body.at("error").at("message").as_string().empty()) << shown;
  }
}

TEST_F(BadBytesTest, LeaveGoodRequestsUnharmed) {
  http::TestClient client(server_->port());
  EXPECT_EQ(client.ask(with_body("POST /run/onlinecompiler", "{")).status, 400u);

  http::Answer accepted =
      client.ask(with_body("POST /run/onlinecompiler", R"({"language":"py","code":"1"})"));

  EXPECT_EQ(accepted.status, 202u);
  EXPECT_EQ(
      client.ask("GET " + accepted.header("Location") + " HTTP/1.1\r\nHost: x\r\n\r\n").status,
      200u);
}

TEST_F(BadBytesTest, StreamTheEventsOfAJobThroughASocket) {
  http::TestClient client(server_->port());
  http::Answer accepted =
      client.ask(with_body("POST /run/onlinecompiler", R"({"language":"py","code":"1"})"));
  client.send("GET " + accepted.header("Location") + "/events HTTP/1.1\r\nHost: x\r\n\r\n");

  http::Answer head = client.read_answer(false);
  EXPECT_EQ(head.header("Content-Type"), "text/event-stream");
  EXPECT_EQ(head.header("Cache-Control"), "no-store");
  EXPECT_THAT(client.read_until("\n\n"),
              HasSubstr("event: state\ndata: {\"status\":\"queued\",\"position\":0}"));
}

}  // namespace
}  // namespace codevault
