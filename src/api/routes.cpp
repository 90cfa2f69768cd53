#include "api/routes.hpp"

#include <utility>

namespace codevault {

void Routes::add(std::string method, std::string pattern, Access access, Handler handler) {
  router_.add(std::move(method), std::move(pattern), {access, std::move(handler)});
}

void Routes::add(std::string method, std::string pattern, Access access, http::Handler handler) {
  add(std::move(method), std::move(pattern), access,
      Handler([handler = std::move(handler)](http::Request request, const Caller&) {
        return handler(std::move(request));
      }));
}

void Routes::add(std::string method, std::string pattern, Access access, PartsHandler handler) {
  add(std::move(method), std::move(pattern), access,
      Handler([&parts = parts_, handler](http::Request request, Caller caller) {
        return handler(parts, std::move(request), std::move(caller));
      }));
}

}  // namespace codevault
