#include "api/routes.hpp"

#include <utility>

namespace codevault {

void Routes::add(std::string method, std::string pattern, Access access, Handler handler) {
  router_.add(method, pattern, nullptr);
  entries_[{std::move(method), std::move(pattern)}] = {access, std::move(handler)};
}

void Routes::add(std::string method, std::string pattern, Access access, http::Handler handler) {
  add(std::move(method), std::move(pattern), access,
      Handler([handler = std::move(handler)](http::Request request, const Caller&) {
        return handler(std::move(request));
      }));
}

Routes::Found Routes::find(std::string_view method, std::string_view path) const {
  auto [route, parameters] = router_.find(method, path);
  const Entry& entry = entries_.at({route->method, route->pattern});
  return {route, &entry.access, &entry.handler, std::move(parameters)};
}

}  // namespace codevault
