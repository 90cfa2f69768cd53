#include "http/router.hpp"

#include <gmock/gmock.h>

namespace codevault::http {
namespace {

using testing::ElementsAre;
using testing::Pair;

Router<int> job_routes() {
  Router<int> router;
  router.add("GET", "/job/:id", 1);
  router.add("DELETE", "/job/:id", 2);
  router.add("GET", "/job/:id/tests/:test", 3);
  router.add("GET", "/job/all", 4);
  router.add("POST", "/run", 5);
  return router;
}

TEST(Router, FindsARouteAndNamesItsParts) {
  Router router = job_routes();

  auto found = router.find("GET", "/job/abc/tests/7");

  EXPECT_EQ(found.route->target, 3);
  EXPECT_THAT(found.parameters, ElementsAre(Pair("id", "abc"), Pair("test", "7")));
}

TEST(Router, PrefersWhatIsLiteral) {
  Router router = job_routes();

  EXPECT_EQ(router.find("GET", "/job/all").route->target, 4);
  EXPECT_EQ(router.find("GET", "/job/any").route->target, 1);
}

TEST(Router, TakesASlashAtTheEnd) {
  Router router = job_routes();

  EXPECT_EQ(router.find("DELETE", "/job/abc/").route->target, 2);
}

TEST(Router, AnswersHeadWithGet) {
  Router router = job_routes();

  EXPECT_EQ(router.find("HEAD", "/job/abc").route->target, 1);
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
