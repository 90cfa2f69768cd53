#include "api/asker.hpp"

#include "api/responses.hpp"

namespace codevault {

http::Handler only_for(Standing least, FindAsker find, http::Handler handler) {
  return [least, find = std::move(find),
          handler = std::move(handler)](http::Request request) -> Task<http::Response> {
    Asker asker = co_await find(request);
    if (asker.standing < least) {
      if (asker.standing == Standing::guest) {
        co_return error_response(401, "sign_in_required", "this needs an account: sign in first");
      }
      co_return error_response(403, "forbidden", "your account may not do this");
    }
    co_return co_await handler(std::move(request));
  };
}

}  // namespace codevault
