#include "http/router.hpp"

#include <gmock/gmock.h>

namespace codevault::http {
namespace {

using testing::ElementsAre;
using testing::Pair;

Router job_routes() {
  Router router;
  Handler none = [](Request) -> Task<Response> { co_return Response{}; };
  router.add("GET", "/job/:id", none);
  router.add("DELETE", "/job/:id", none);
  router.add("GET", "/job/:id/tests/:test", none);
  router.add("GET", "/job/all", none);
  router.add("POST", "/run", none);
  return router;
}

TEST(Router, FindsARouteAndNamesItsParts) {
  Router router = job_routes();

  auto found = router.find("GET", "/job/abc/tests/7");

  EXPECT_EQ(found.route->pattern, "/job/:id/tests/:test");
  EXPECT_THAT(found.parameters, ElementsAre(Pair("id", "abc"), Pair("test", "7")));
}

TEST(Router, PrefersWhatIsLiteral) {
  Router router = job_routes();

  EXPECT_EQ(router.find("GET", "/job/all").route->pattern, "/job/all");
  EXPECT_EQ(router.find("GET", "/job/any").route->pattern, "/job/:id");
}

TEST(Router, TakesASlashAtTheEnd) {
  Router router = job_routes();

  EXPECT_EQ(router.find("DELETE", "/job/abc/").route->pattern, "/job/:id");
}

TEST(Router, AnswersHeadWithGet) {
  Router router = job_routes();

  EXPECT_EQ(router.find("HEAD", "/job/abc").route->method, "GET");
}

TEST(Router, RefusesPathsThatNoPatternFits) {
  Router router = job_routes();
  for (const char* path : {"/", "/job", "/job/", "/job//", "/job//tests/1", "/jobs/1", "/run/x",
                           "/job/a/tests", "/job/a/b/c/d", "//run", "/RUN"}) {
    EXPECT_TRUE(router.methods(path).empty()) << path;
    try {
      router.find("GET", path);
      ADD_FAILURE() << path << " was found";
    } catch (const Refusal& refusal) {
      EXPECT_EQ(refusal.status(), 404u) << path;
    }
  }
}

TEST(Router, NamesTheMethodsThatAreAllowedInstead) {
  Router router = job_routes();

  try {
    router.find("PUT", "/job/abc");
    FAIL() << "was found";
  } catch (const Refusal& refusal) {
    EXPECT_EQ(refusal.status(), 405u);
    EXPECT_THAT(refusal.headers(), ElementsAre(Pair("Allow", "DELETE, GET, HEAD")));
  }
}

}  // namespace
}  // namespace codevault::http
