#include "store/sqlite_stores.hpp"

namespace codevault {

std::unique_ptr<Stores> open_stores(StoreSettings settings) {
  return open_sqlite_stores(std::move(settings));
}

}  // namespace codevault
