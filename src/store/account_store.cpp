#include "store/account_store.hpp"

#include <array>

namespace codevault {

std::string_view to_string(Role role) {
  constexpr std::array<std::string_view, 4> names{"guest", "user", "setter", "admin"};
  return names[static_cast<std::size_t>(role)];
}

std::optional<Role> role_named(std::string_view name) {
  for (Role role : {Role::user, Role::setter, Role::admin}) {
    if (to_string(role) == name) return role;
  }
  return std::nullopt;
}

}  // namespace codevault
