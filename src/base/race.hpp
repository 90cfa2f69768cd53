#pragma once

#include "base/task.hpp"

namespace codevault {

// Awaits both until one of them ends, then cancels the other and waits for its end. Throws what the
// first to end threw; the outcome of the other is ignored.
Task<> first_of(Task<> one, Task<> other);

// Awaits both to their ends, also when one of them throws. Then throws what `one` threw, or else
// what `other` threw.
Task<> both(Task<> one, Task<> other);

}  // namespace codevault
