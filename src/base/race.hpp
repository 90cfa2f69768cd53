#pragma once

#include "base/task.hpp"

namespace codevault {

// Awaits both until one of them ends, cancels the other and waits until that is gone too. What the
// first one threw is thrown here; how the other one ended does not matter.
Task<> first_of(Task<> one, Task<> other);

// Awaits both to their ends, whatever becomes of either. Then it throws what `one` threw, or else
// what `other` did.
Task<> both(Task<> one, Task<> other);

}  // namespace codevault
