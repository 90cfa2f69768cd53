#pragma once

#include <functional>
#include <string>

#include "base/task.hpp"
#include "http/server.hpp"
#include "problem/library.hpp"

namespace codevault {

// Who sends a request, as far as problems and administration care. Ordered from least to most.
enum class Standing { guest, user, setter, admin };

struct Asker {
  Standing standing = Standing::guest;
  std::string tenant;  // whose jobs and submissions are theirs
};

// Finds out who sends a request.
using FindAsker = std::function<Task<Asker>(const http::Request&)>;

// The problems that this one may see.
inline Shelf shelf_of(const Asker& asker) {
  return asker.standing >= Standing::setter ? Shelf::all : Shelf::published;
}

// A handler that answers only those who stand at least as high as `least`: 401 to a guest, 403 to
// anybody else.
http::Handler only_for(Standing least, FindAsker find, http::Handler handler);

}  // namespace codevault
