#include "http/static_files.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "base/test_folder.hpp"
#include "http/compression.hpp"

namespace codevault::http {
namespace {

namespace fs = std::filesystem;

class StaticFilesTest : public testing::Test {
 protected:
  StaticFilesTest() { fs::create_directories(folder_ / "assets"); }

  void write(const std::string& name, const std::string& contents) {
    std::ofstream(folder_ / name) << contents;
  }
  static Request get(const std::string& path, Headers headers = {}) {
    Request request;
    request.method = "GET";
    request.path = path;
    request.headers = std::move(headers);
    return request;
  }
  static std::string header_of(const Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers) {
      if (key == name) return value;
    }
    return {};
  }

  TestFolder folder_;
};

TEST_F(StaticFilesTest, ServesAFileWithItsTypeAndATag) {
  write("about.txt", "hello");
  StaticFiles files(folder_.path());

  auto response = files.find(get("/about.txt"));

  ASSERT_TRUE(response);
  EXPECT_EQ(*response->shared_body, "hello");
  EXPECT_EQ(response->content_type, "text/plain; charset=utf-8");
  EXPECT_EQ(header_of(*response, "Cache-Control"), "no-cache");
  EXPECT_THAT(header_of(*response, "ETag"), testing::MatchesRegex("\"[0-9a-f]+\""));
}

TEST_F(StaticFilesTest, KeepsHashedAssetsForEver) {
  write("assets/app-1a2b.js", "run()");
  StaticFiles files(folder_.path());

  auto response = files.find(get("/assets/app-1a2b.js"));

  ASSERT_TRUE(response);
  EXPECT_EQ(response->content_type, "text/javascript; charset=utf-8");
  EXPECT_THAT(header_of(*response, "Cache-Control"), testing::HasSubstr("immutable"));
}

TEST_F(StaticFilesTest, SendsTheBestFormThatTheClientTakes) {
  write("a.css", "plain");
  write("a.css.br", "brotli");
  write("a.css.gz", "gzip");
  StaticFiles files(folder_.path());
  const std::pair<std::string, std::string> cases[] = {
      {"", "plain"},
      {"identity", "plain"},
      {"gzip", "gzip"},
      {"gzip, br", "brotli"},
      {"gzip;q=1.0, br;q=0", "gzip"},
      {"BR;q=0.1", "brotli"},
      {"brx", "plain"},
      {"gzip; q=0.0, br; q=0.000", "plain"},
  };
  std::set<std::string> tags;
  for (const auto& [accepted, form] : cases) {
    auto response = files.find(get("/a.css", {{"Accept-Encoding", accepted}}));
    ASSERT_TRUE(response);
    EXPECT_EQ(*response->shared_body, form) << accepted;
    EXPECT_EQ(header_of(*response, "Vary"), "Accept-Encoding");
    EXPECT_EQ(response->content_type, "text/css; charset=utf-8");
    tags.insert(header_of(*response, "ETag"));
  }
  EXPECT_EQ(tags.size(), 3u);
  EXPECT_FALSE(files.find(get("/a.css.gz")));
}

TEST_F(StaticFilesTest, SaysNothingNewToAClientThatHasIt) {
  write("a.css", "plain");
  StaticFiles files(folder_.path());
  std::string tag = header_of(*files.find(get("/a.css")), "ETag");

  for (const std::string& known : {tag, "W/" + tag, "\"x\", " + tag, std::string("*")}) {
    EXPECT_EQ(files.find(get("/a.css", {{"If-None-Match", known}}))->status, 304u) << known;
  }
  EXPECT_EQ(files.find(get("/a.css", {{"If-None-Match", "\"x\""}}))->status, 200u);
}

TEST_F(StaticFilesTest, GivesTheAppToAClientThatAsksForAPage) {
  write("index.html", "app");
  StaticFiles files(folder_.path());
  Headers page{{"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"}};

  EXPECT_EQ(*files.find(get("/"))->shared_body, "app");
  EXPECT_EQ(*files.find(get("/problems/7", page))->shared_body, "app");
  EXPECT_EQ(files.find(get("/problems/7", page))->content_type, "text/html; charset=utf-8");
  EXPECT_FALSE(files.find(get("/problems/7")));
  EXPECT_FALSE(files.find(get("/assets/old-1a2b.js", page)));
}

TEST_F(StaticFilesTest, WritesThePathOfTheSiteIntoThePageAlone) {
  write("index.html", R"(<link href="./favicon.svg"><script src="./assets/a.js">)");
  write("index.html.gz", "of the file");
  write("assets/a.js", R"(import "./b.js")");
  Headers gzip{{"Accept-Encoding", "gzip"}};
  StaticFiles below(folder_.path(), "/cv");

  EXPECT_EQ(*below.find(get("/"))->shared_body,
            R"(<link href="/cv/favicon.svg"><script src="/cv/assets/a.js">)");
  EXPECT_EQ(*below.find(get("/", gzip))->shared_body,
            http::gzip(*below.find(get("/"))->shared_body));
  EXPECT_EQ(*below.find(get("/assets/a.js"))->shared_body, R"(import "./b.js")");
  EXPECT_EQ(*StaticFiles(folder_.path()).find(get("/"))->shared_body,
            R"(<link href="/favicon.svg"><script src="/assets/a.js">)");
}

TEST_F(StaticFilesTest, HasNothingOutsideItsFolder) {
  write("index.html", "app");
  fs::create_symlink("/etc/passwd", folder_ / "link");
  fs::create_directory_symlink("/etc", folder_ / "etc");
  StaticFiles files(folder_.path());

  EXPECT_EQ(files.size(), 1u);
  for (const char* path : {"/link", "/etc/passwd", "/../../../../etc/passwd", "/assets/../link",
                           "//etc/passwd", "/./index.html"}) {
    EXPECT_FALSE(files.find(get(path))) << path;
  }
}

}  // namespace
}  // namespace codevault::http
