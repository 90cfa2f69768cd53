#pragma once

#include <string>

namespace codevault {

// An unguessable name of 128 random bits: 26 characters of a-z and 2-7, starting with a letter (so
// no queue takes it for a counter), safe in a URL, a file name and a Redis key.
std::string random_id();

}  // namespace codevault
