#include "store/rejudge_store.hpp"

#include <array>

namespace codevault {

std::string_view to_string(RejudgeRecord::State state) {
  constexpr std::array<std::string_view, 4> words{"running", "ready", "applied", "discarded"};
  return words[static_cast<std::size_t>(state)];
}

}  // namespace codevault
