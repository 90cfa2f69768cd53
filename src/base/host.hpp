#pragma once

#include <string>

namespace codevault {

// The name of this machine; empty when it has none.
std::string host_name();

}  // namespace codevault
