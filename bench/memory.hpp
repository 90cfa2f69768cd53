#pragma once

namespace codevault::bench {

// MiB that all processes below this one hold, what they share counted in parts (PSS). 0 when the
// kernel does not let us look.
double memory_of_descendants();

}  // namespace codevault::bench
