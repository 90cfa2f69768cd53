#include <gtest/gtest.h>

#include "http/session.hpp"

namespace codevault::http {
namespace {

std::string address_of(const Headers& headers, unsigned trusted_proxies) {
  Request request;
  request.headers = headers;
  return client_address(request, "10.0.0.1", trusted_proxies);
}

TEST(ClientAddress, BelievesNobodyWhenNoProxyIsTrusted) {
  EXPECT_EQ(address_of({{"X-Forwarded-For", "1.2.3.4"}}, 0), "10.0.0.1");
}

TEST(ClientAddress, TakesWhatTheTrustedProxiesSaw) {
  Headers forged{{"X-Forwarded-For", "6.6.6.6, 1.2.3.4"}, {"x-forwarded-for", "10.0.0.9"}};

  EXPECT_EQ(address_of(forged, 1), "10.0.0.9");
  EXPECT_EQ(address_of(forged, 2), "1.2.3.4");
  EXPECT_EQ(address_of({{"X-Forwarded-For", "2001:db8::1"}}, 1), "2001:db8::1");
}

TEST(ClientAddress, FallsBackOnThePeer) {
  EXPECT_EQ(address_of({}, 1), "10.0.0.1");
  EXPECT_EQ(address_of({{"X-Forwarded-For", "unknown"}}, 1), "10.0.0.1");
  EXPECT_EQ(address_of({{"X-Forwarded-For", ", ,"}}, 1), "10.0.0.1");
}

}  // namespace
}  // namespace codevault::http
