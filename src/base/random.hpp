#pragma once

#include <string>

namespace codevault {

// An unguessable name of 128 random bits: 26 characters of a-z and 2-7, starting with a letter (so
// no queue takes it for a counter), safe in a URL, a file name and a Redis key.
std::string random_id();

// A secret of 256 random bits: 52 characters of a-z and 2-7.
std::string random_secret();

}  // namespace codevault
