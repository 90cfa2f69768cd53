#include "api/api.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "api/testing.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

class ApiTest : public ApiFixture {};

TEST_F(ApiTest, ListsTheLanguagesThatAreOffered) {
  http::Response response = get("/api/languages");

  ASSERT_EQ(response.status, 200u);
  const auto list = json_of(response).as_array();
  ASSERT_EQ(list.size(), 2u);
  EXPECT_EQ(list[0].at("id"), "python");
  EXPECT_EQ(list[0].at("compiled"), false);
  EXPECT_EQ(list[0].at("limits").at("cpuTime"), 5000);
  EXPECT_EQ(list[1].at("compiled"), true);
}

TEST_F(ApiTest, SaysNothingNewToAClientThatHasTheLanguages) {
  http::Request again = request("GET", "/api/languages");
  again.headers = {{"If-None-Match", header_of(get("/api/languages"), "ETag")}};

  EXPECT_EQ(ask(again).status, 304u);
}

TEST_F(ApiTest, IsBelowAPathOfItsHost) {
  settings_.base_path = "/cv";

  EXPECT_EQ(get("/cv/api/version").status, 200u);
  EXPECT_EQ(get("/api/version").status, 200u) << "a proxy may take the path off";
  EXPECT_EQ(get("/cvx/api/version").status, 404u);
  EXPECT_THAT(std::string(json_of(get("/cv")).at("error").at("message").as_string()),
              HasSubstr("front end"));
  EXPECT_EQ(json_of(get("/cv/api/openapi.json")).at("servers").at(0).at("url"), "/cv");
  http::Response sent = send("POST", "/cv/run/onlinecompiler", R"({"language":"py","code":"1"})");
  EXPECT_EQ(header_of(sent, "Location"), "/cv/job/" + text_at(sent, "/jobId"));
  http::Response welcome = send("POST", "/cv/api/auth/register", credentials("ann"));
  EXPECT_THAT(header_of(welcome, "Set-Cookie"), HasSubstr("; Path=/cv;"));
  EXPECT_EQ(ask(signed_in(welcome, "POST", "/cv/api/auth/signout")).status, 204u);
}

TEST_F(ApiTest, CompressesWhatIsLargeForClientsThatTakeIt) {
  http::Request asked = request("GET", "/api/openapi.json");
  asked.headers = {{"Accept-Encoding", "gzip"}};
  http::Request small = asked;
  small.path = "/api/version";

  http::Response response = ask(asked);

  EXPECT_EQ(header_of(response, "Content-Encoding"), "gzip");
  EXPECT_EQ(header_of(response, "Vary"), "Accept-Encoding");
  EXPECT_LT(response.body.size() * 4, get("/api/openapi.json").body.size());
  EXPECT_EQ(header_of(response, "ETag"), header_of(get("/api/openapi.json"), "ETag"));
  EXPECT_EQ(header_of(ask(small), "Content-Encoding"), "");
}

TEST_F(ApiTest, LetsClientsKeepOnlyWhatTheyAskAboutAgain) {
  std::multimap<std::string, std::string> headers;
  for (const auto& header : get("/api/languages").headers) headers.insert(header);

  EXPECT_THAT(headers.equal_range("Cache-Control").first->second, "private, no-cache");
  EXPECT_EQ(headers.count("Cache-Control"), 1u);
  EXPECT_EQ(header_of(get("/api/auth/session"), "Cache-Control"), "no-store");
}

TEST_F(ApiTest, IsReadyWhenAllThatItNeedsWorks) {
  http::Response response = get("/readyz");

  EXPECT_EQ(response.status, 200u);
  EXPECT_EQ(response.body,
            R"({"status":"ready","checks":{"queue":"ok","store":"ok","disk":"ok"}})");
}

TEST_F(ApiTest, IsNotReadyAndSaysWhatIsMissing) {
  for (std::string part : {"queue", "store"}) {
    get("/readyz");
    std::filesystem::remove(folder_ / (part + ".sqlite"));

    http::Response response = get("/readyz");

    EXPECT_EQ(response.status, 503u);
    EXPECT_THAT(std::string(json_of(response).at("checks").at(part).as_string()),
                HasSubstr("moved or deleted"));
    EXPECT_EQ(json_of(response).at("checks").at("disk"), "ok");
    EXPECT_EQ(get("/healthz").status, 200u);
  }
}

TEST_F(ApiTest, IsNotReadyWithoutRoomOnTheDisk) {
  auto registry = std::make_shared<prometheus::Registry>();
  Probes full(queue(), *stores_, registry, folder_ / ".", 1'000'000 * 1_GiB);
  Probes gone(queue(), *stores_, registry, folder_ / "nowhere");
  http::Request request;

  http::Response response = wait(full.tell_readiness(request));

  EXPECT_EQ(response.status, 503u);
  EXPECT_THAT(response.body, HasSubstr("the disk is full"));
  EXPECT_EQ(wait(gone.tell_readiness(request)).status, 503u);
}

TEST_F(ApiTest, TellsAStrangerNeitherFoldersNorStepsOfWhatIsBroken) {
  accept();
  std::filesystem::remove(folder_ / "queue.sqlite");

  const char* program = R"({"language":"python","code":"1"})";
  for (const http::Response& response : {get("/readyz"), post(program)}) {
    EXPECT_EQ(response.status, 503u);
    EXPECT_THAT(response.body, Not(HasSubstr((folder_ / ".").parent_path().string())));
    EXPECT_THAT(response.body, Not(HasSubstr("INSERT")));
  }
}

TEST_F(ApiTest, TellsItsVersion) {
  settings_.version = "1.2.3";

  EXPECT_EQ(get("/api/version").body, R"({"version":"1.2.3"})");
  EXPECT_EQ(json_of(get("/api/openapi.json")).at("info").at("version"), "1.2.3");
}

TEST_F(ApiTest, CountsRequestsByRouteAndStatus) {
  accept();
  get("/job/nothing");
  send("BREW", "/coffee");
  get("/nowhere");

  http::Response response = get("/metrics");

  EXPECT_THAT(response.content_type, HasSubstr("text/plain"));
  EXPECT_THAT(
      response.body,
      testing::AllOf(
          HasSubstr(R"(requests_total{method="POST",route="/run/onlinecompiler",status="202"} 1)"),
          HasSubstr(R"(requests_total{method="GET",route="/job/:id",status="404"} 1)"),
          HasSubstr(R"(requests_total{method="other",route="front end",status="405"} 1)"),
          HasSubstr(R"(queue_jobs{state="queued"} 1)"),
          HasSubstr(R"(request_seconds_count{route="/job/:id"} 1)"), Not(HasSubstr("nothing")),
          Not(HasSubstr("BREW"))));
}

TEST_F(ApiTest, KnowsOnlyItsRoutes) {
  for (const char* path : {"/api", "/api/", "/api/nothing", "/run", "/run/nothing", "/job", "/job/",
                           "/job/a/b", "/nowhere", "/api/../etc/passwd"}) {
    http::Response response = get(path);
    EXPECT_EQ(response.status, 404u) << path;
    EXPECT_EQ(json_of(response).at("error").at("code"), "not_found") << path;
    EXPECT_THAT(response.body, HasSubstr("there is nothing at")) << path;
  }
  EXPECT_EQ(get("/healthz/").status, 200u);
}

TEST_F(ApiTest, SaysWhenThereIsNoFrontEnd) {
  EXPECT_EQ(get("/").status, 404u);
  EXPECT_THAT(get("/").body, HasSubstr("the front end is not built"));
}

TEST_F(ApiTest, NamesTheMethodsOfARoute) {
  http::Response refused = send("PUT", "/job/abc");
  EXPECT_EQ(refused.status, 405u);
  EXPECT_EQ(header_of(refused, "Allow"), "DELETE, GET, HEAD");
  EXPECT_EQ(json_of(refused).at("error").at("code"), "method_not_allowed");

  http::Response options = send("OPTIONS", "/job/abc");
  EXPECT_EQ(options.status, 204u);
  EXPECT_EQ(header_of(options, "Allow"), "DELETE, GET, HEAD, OPTIONS");
}

TEST_F(ApiTest, KeepsWhatBrokeToItself) {
  queue().failure = unavailable("the queue cannot be reached");
  EXPECT_EQ(get("/job/abc").status, 503u);
  EXPECT_THAT(get("/job/abc").body, HasSubstr("the queue cannot be reached"));

  http::Response response =
      Api::error_handler()(std::make_exception_ptr(std::runtime_error("/secret/path")));
  EXPECT_EQ(response.status, 500u);
  EXPECT_THAT(response.body, Not(HasSubstr("secret")));
}

TEST_F(ApiTest, SendsSecurityHeadersWithEverything) {
  for (const http::Response& response :
       {get("/healthz"), get("/nowhere"), send("OPTIONS", "/healthz"),
        Api::error_handler()(std::make_exception_ptr(http::Refusal(400, "bad")))}) {
    EXPECT_EQ(header_of(response, "X-Content-Type-Options"), "nosniff");
    EXPECT_THAT(header_of(response, "Content-Security-Policy"),
                HasSubstr("frame-ancestors 'none'"));
    EXPECT_EQ(header_of(response, "Access-Control-Allow-Origin"), "");
  }
}

TEST_F(ApiTest, LimitsTheRateOfAClient) {
  settings_.rate = {.per_second = 0.001, .burst = 2};
  const std::string body = R"({"language":"py","code":""})";

  EXPECT_EQ(post(body).status, 202u);
  EXPECT_EQ(post(body).status, 202u);
  http::Response refused = post(body);

  EXPECT_EQ(refused.status, 429u);
  EXPECT_EQ(json_of(refused).at("error").at("code"), "rate_limited");
  EXPECT_THAT(std::stoi(header_of(refused, "Retry-After")), testing::Gt(900));
  EXPECT_EQ(get("/healthz").status, 200u);
  EXPECT_EQ(get("/api/languages").status, 200u);

  http::Request other = request("POST", "/run/onlinecompiler", body);
  other.address = "192.0.2.2";
  EXPECT_EQ(ask(other).status, 202u);
}

TEST_F(ApiTest, LimitsThisHostOnlyBehindAProxy) {
  settings_.rate = {.per_second = 0.001, .burst = 1};
  http::Request local = request("POST", "/run/onlinecompiler", R"({"language":"py","code":""})");
  local.address = "127.0.0.1";

  EXPECT_EQ(ask(local).status, 202u);
  EXPECT_EQ(ask(local).status, 202u);

  api_.reset();
  settings_.limit_loopback = true;
  EXPECT_EQ(ask(local).status, 202u);
  EXPECT_EQ(ask(local).status, 429u);
}

TEST_F(ApiTest, LetsOnlyTheOriginsOfTheSettingFrameProgramsAndNothingElse) {
  settings_.frontend = folder_ / "frontend";
  settings_.embed_origins = {"https://school.example", "https://b.example"};
  std::filesystem::create_directory(settings_.frontend);
  std::ofstream(settings_.frontend / "index.html") << "<title>CodeVault</title>";
  http::Request page = request("GET", "/embed/abc");
  page.headers = {{"Accept", "text/html"}};
  http::Response embedded = ask(page);
  page.path = "/s/abc";
  http::Response shared = ask(page);

  EXPECT_THAT(header_of(embedded, "Content-Security-Policy"),
              HasSubstr("frame-ancestors https://school.example https://b.example"));
  EXPECT_EQ(header_of(embedded, "X-Frame-Options"), "");
  EXPECT_THAT(header_of(shared, "Content-Security-Policy"), HasSubstr("frame-ancestors 'none'"));
  EXPECT_EQ(header_of(shared, "X-Frame-Options"), "DENY");
}

TEST_F(ApiTest, ServesTheFrontEndWhereTheApiIsNot) {
  settings_.frontend = folder_ / "frontend";
  std::filesystem::create_directory(settings_.frontend);
  std::ofstream(settings_.frontend / "index.html") << "<title>CodeVault</title>";
  http::Request page = request("GET", "/anything");
  page.headers = {{"Accept", "text/html"}};
  http::Request missing = page;
  missing.path = "/api/anything";

  http::Response response = ask(page);

  EXPECT_EQ(*response.shared_body, "<title>CodeVault</title>");
  EXPECT_THAT(header_of(response, "Content-Security-Policy"), HasSubstr("script-src 'self';"));
  EXPECT_EQ(ask(missing).status, 404u);
  EXPECT_EQ(send("POST", "/anything", "{}").status, 405u);
}

}  // namespace
}  // namespace codevault
