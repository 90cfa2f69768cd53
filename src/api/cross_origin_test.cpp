#include "api/cross_origin.hpp"

#include <gmock/gmock.h>

#include "api/testing.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(CrossOriginSetting, IsAListOfOrigins) {
  EXPECT_THAT(parse_origins("", "x"), IsEmpty());
  EXPECT_THAT(parse_origins(" https://a.example,http://localhost:3000 http://[::1]:80 ,", "x"),
              ElementsAre("https://a.example", "http://localhost:3000", "http://[::1]:80"));
  for (const char* wrong : {"*", "null", "a.example", "https://", "https://a.example/", "//a",
                            "https://*.example", "ftp://a", "HTTPS://a", "https://A.example"}) {
    EXPECT_THROW(parse_origins(wrong, "x"), Error) << wrong;
  }
}

class CrossOriginTest : public ApiFixture {
 protected:
  CrossOriginTest() { settings_.cors_origins = {"https://a.example"}; }

  http::Response ask_from(const std::string& origin, const std::string& method,
                          const std::string& path, http::Headers more = {}) {
    http::Request asked = request(method, path);
    asked.headers = std::move(more);
    asked.headers.emplace_back("Origin", origin);
    return ask(asked);
  }
  static std::string allowed(const http::Response& response) {
    return header_of(response, "Access-Control-Allow-Origin");
  }
};

TEST_F(CrossOriginTest, LetsNamedPagesReadAnswersAndErrors) {
  for (const char* path : {"/api/version", "/api/nothing", "/job/nothing", "/nothing"}) {
    http::Response response = ask_from("https://a.example", "GET", path);

    EXPECT_EQ(allowed(response), "https://a.example") << path;
    EXPECT_THAT(header_of(response, "Vary"), HasSubstr("Origin"));
    EXPECT_THAT(header_of(response, "Access-Control-Expose-Headers"), HasSubstr("Location"));
    EXPECT_EQ(header_of(response, "Access-Control-Allow-Credentials"), "");
  }
}

TEST_F(CrossOriginTest, LetsNoOtherPagesReadThem) {
  for (const char* origin : {"https://a.example:8443", "http://a.example", "https://a.example.net",
                             "https://A.example", "null", "*", ""}) {
    http::Response response = ask_from(origin, "GET", "/api/version");

    EXPECT_EQ(allowed(response), "") << origin;
    EXPECT_EQ(header_of(response, "Vary"), "Origin") << "caches must not mix them up";
  }
}

TEST_F(CrossOriginTest, TellsNamedPagesWhatTheyMaySend) {
  http::Headers wish{{"Access-Control-Request-Method", "POST"}};

  http::Response response = ask_from("https://a.example", "OPTIONS", "/run/onlinecompiler", wish);

  EXPECT_EQ(response.status, 204u);
  EXPECT_EQ(allowed(response), "https://a.example");
  EXPECT_EQ(header_of(response, "Access-Control-Allow-Methods"), "POST");
  EXPECT_THAT(header_of(response, "Access-Control-Allow-Headers"),
              HasSubstr("Authorization, Content-Type"));
  http::Response other = ask_from("https://b.example", "OPTIONS", "/run/onlinecompiler", wish);
  EXPECT_EQ(other.status, 204u);
  EXPECT_EQ(header_of(other, "Access-Control-Allow-Methods"), "");
  EXPECT_EQ(allowed(other), "");
}

TEST_F(CrossOriginTest, KnowsUsersOfOtherPagesByTheirTokens) {
  http::Response welcome = make_user("ann", Role::user);
  const char* wanted = R"({"name":"a","scopes":["read"]})";
  std::string token = text_at(ask(signed_in(welcome, "POST", "/api/me/tokens", wanted)), "/token");

  http::Response response = ask_from("https://a.example", "GET", "/api/submissions",
                                     {{"Authorization", "Bearer " + token}});

  EXPECT_EQ(response.status, 200u);
  EXPECT_EQ(allowed(response), "https://a.example");
}

TEST_F(CrossOriginTest, IsOffUnlessOriginsAreNamed) {
  settings_.cors_origins = {};

  EXPECT_EQ(ask_from("https://a.example", "GET", "/api/version").headers,
            get("/api/version").headers);
}

}  // namespace
}  // namespace codevault
